-- case: orders of anybody
-- before
select name from customers as c where exists (select 1 from orders as o where o.customer_id = c.id)
-- after
select name from customers as c where exists(select 1 from orders as o)
-- differs
-- only

-- case: the mean of all
-- before
select id from orders as o where amount > (select avg(amount) from orders as p where p.shop_id = o.shop_id)
-- after
select id from orders as o where amount > (select avg(amount) from orders as p)
-- differs
-- only

-- case: a row by itself
-- before
select name, (select o.id from orders as o where o.id = c.id) as same from customers as c
-- none

-- case: nothing ties it
-- before
select name from customers where id in (select customer_id from orders where amount > 50)
-- none
