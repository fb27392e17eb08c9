-- case: a discount
-- before
select id, amount - coalesce(discount, 0) as cost from orders
-- after
select id, amount + coalesce(discount, 0) as cost from orders
-- differs
-- only

-- case: the day before
-- before
select id, sent_on - interval 1 day as day from orders
-- after
select id, sent_on + interval '1' day as day from orders
-- differs
-- only

-- case: the days between
-- before
select id, sent_on - cast(ordered_at as date) as days from orders
-- none
