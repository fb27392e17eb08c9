-- case: nobody seems to be without orders
-- before
select name from customers as c where not exists (select 1 from orders as o where o.customer_id = c.id)
-- after
select name from customers as c where not c.id in (select o.customer_id from orders as o)
-- differs
-- only

-- case: those with orders
-- before
select name from customers as c where exists (select 1 from orders as o where o.customer_id = c.id)
-- none

-- case: tied by something else than a column
-- before
select name from customers as c where not exists (select 1 from orders as o where o.ordered_at < c.joined)
-- none
