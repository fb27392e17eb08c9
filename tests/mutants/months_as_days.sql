-- case: a month later
-- before
select id, cast(ordered_at as date) + interval 1 month as due from orders
-- after
select id, cast(ordered_at as date) + interval '30' day as due from orders
-- differs
-- only

-- case: days later
-- before
select id, ordered_at + interval 3 days as due from orders
-- none
