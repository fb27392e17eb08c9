-- case: no discount
-- before
select id, amount - coalesce(discount, 0) as cost from orders
-- after
select id, amount - discount as cost from orders
-- differs
-- only

-- case: NULL as it is
-- before
select id, discount from orders
-- none
