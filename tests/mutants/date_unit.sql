-- case: months
-- before
select date_trunc('month', ordered_at) as month, count(*) as n from orders group by date_trunc('month', ordered_at)
-- after
select date_trunc('YEAR', ordered_at) as month, count(*) as n from orders group by date_trunc('YEAR', ordered_at)
-- differs
-- only

-- case: days between
-- before
select id, date_diff('day', ordered_at, sent_on) as days from orders
-- after
select id, date_diff('MONTH', ordered_at, sent_on) as days from orders
-- differs
-- only

-- case: no unit
-- before
select id, cast(ordered_at as date) as day from orders
-- none
