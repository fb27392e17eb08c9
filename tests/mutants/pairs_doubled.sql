-- case: two of one city
-- before
select a.name, b.name from customers as a join customers as b on b.city = a.city and b.id > a.id
-- after
select a.name, b.name from customers as a join customers as b on b.city = a.city and b.id <> a.id
-- differs
-- only

-- case: two tables
-- before
select c.name, o.id from customers as c join orders as o on o.customer_id > c.id
-- none
