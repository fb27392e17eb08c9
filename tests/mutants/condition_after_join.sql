-- case: customers without such orders
-- before
select c.name, o.id from customers as c left join orders as o on o.customer_id = c.id and o.status = 'sent'
-- after
select c.name, o.id from customers as c left join orders as o on o.customer_id = c.id where o.status = 'sent'
-- differs
-- only

-- case: an inner join
-- before
select c.name, o.id from customers as c join orders as o on o.customer_id = c.id and o.status = 'sent'
-- none
