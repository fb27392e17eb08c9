-- case: but for the cancelled
-- before
select id from orders where status <> 'cancelled'
-- after
select id from orders where status = 'cancelled'
-- differs
-- only

-- case: by a case
-- before
select id, case when status = 'sent' then 1 else 0 end as done from orders
-- after
select id, case when status <> 'sent' then 1 else 0 end as done from orders
-- differs
-- only

-- case: what links tables
-- before
select c.name, o.id from customers as c join orders as o on o.customer_id = c.id
-- none

-- case: in a list of tables, too
-- before
select c.name, o.id from customers as c, orders as o where o.customer_id = c.id
-- none
