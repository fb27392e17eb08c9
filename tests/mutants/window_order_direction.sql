-- case: the largest first
-- before
select id, rank() over (order by amount desc) as place from orders
-- after
select id, rank() over (order by amount asc) as place from orders
-- differs
-- only

-- case: no order
-- before
select id, sum(amount) over (partition by shop_id) as total from orders
-- none
