-- case: a total that grows
-- before
select id, sum(amount) over (partition by shop_id) as total from orders
-- after
select id, sum(amount) over (partition by shop_id order by orders.id) as total from orders
-- differs
-- only

-- case: a total that shall grow
-- before
select id, sum(amount) over (order by id) as so_far from orders
-- none
