-- case: too many groups
-- before
select id, rank() over (partition by shop_id order by amount) as place from orders
-- after
select id, rank() over (partition by shop_id, orders.customer_id order by amount) as place from orders
-- differs
-- only

-- case: of groups
-- before
select shop_id, rank() over (order by sum(amount)) as place from orders group by shop_id
-- none
