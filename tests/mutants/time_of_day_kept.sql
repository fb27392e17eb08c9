-- case: orders of each day
-- before
select cast(ordered_at as date) as day, count(*) as n from orders group by cast(ordered_at as date)
-- after
select ordered_at as day, count(*) as n from orders group by ordered_at
-- differs
-- only

-- case: days with orders
-- before
select count(distinct cast(ordered_at as date)) as days from orders
-- after
select count(distinct ordered_at) as days from orders
-- differs
-- only

-- case: on one day
-- before
select id from orders where cast(ordered_at as date) = date '2024-01-31'
-- after
select id from orders where ordered_at = cast('2024-01-31' as date)
-- differs
-- only

-- case: a day already
-- before
select id, cast(sent_on as date) as day from orders
-- none

-- case: calculated with
-- before
select id, sent_on - cast(ordered_at as date) as days from orders
-- none
