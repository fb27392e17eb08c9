-- case: another key
-- before
select c.name, o.id from customers as c join orders as o on o.customer_id = c.id
-- after
select c.name, o.id from customers as c join orders as o on o.id = c.id
-- differs
-- only

-- case: no other of that type
-- before
select a.name from customers as a join customers as b on b.joined = a.joined
-- none
