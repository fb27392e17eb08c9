-- case: customers without orders
-- before
select c.name, o.id from customers as c left join orders as o on o.customer_id = c.id
-- after
select c.name, o.id from customers as c join orders as o on o.customer_id = c.id
-- differs
-- only

-- case: both sides kept
-- before
select c.name, o.id from customers as c full join orders as o on o.customer_id = c.id
-- after
select c.name, o.id from customers as c join orders as o on o.customer_id = c.id
-- differs
-- after
select c.name, o.id from customers as c left join orders as o on o.customer_id = c.id
-- differs
-- only

-- case: an inner join loses them as it should
-- before
select c.name, o.id from customers as c join orders as o on o.customer_id = c.id
-- none
