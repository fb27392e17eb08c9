-- case: the tables change places
-- before
select c.name, o.id from customers as c left join orders as o on o.customer_id = c.id
-- after
select c.name, o.id from customers as c right join orders as o on o.customer_id = c.id
-- differs
-- only

-- case: the right one
-- before
select c.name, o.id from customers as c right join orders as o on o.customer_id = c.id
-- none

-- case: in a subquery that the rows around it decide
-- before
select id from orders as o where (select count(*) from lines as l left join returns as r on r.order_id = o.id) > 1
-- none
