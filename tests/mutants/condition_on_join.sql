-- case: customers elsewhere
-- before
select c.name, o.id from customers as c left join orders as o on o.customer_id = c.id where c.city = 'York'
-- after
select c.name, o.id from customers as c left join orders as o on o.customer_id = c.id and c.city = 'York'
-- differs
-- only

-- case: about what is joined
-- before
select c.name, o.id from customers as c left join orders as o on o.customer_id = c.id where o.status is null
-- none

-- case: an inner join
-- before
select c.name, o.id from customers as c join orders as o on o.customer_id = c.id where c.city = 'York'
-- none
