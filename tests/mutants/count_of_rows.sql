-- case: orders of customers without any
-- before
select c.id, count(o.id) as n from customers as c left join orders as o on o.customer_id = c.id group by c.id
-- after
select c.id, count(*) as n from customers as c left join orders as o on o.customer_id = c.id group by c.id
-- differs
-- only

-- case: different ones
-- before
select count(distinct shop_id) as shops from orders
-- after
select count(*) as shops from orders
-- differs
-- only

-- case: what is never NULL
-- before
select count(status) as n from orders
-- none
