-- case: with a match
-- before
select name from customers as c where exists (select 1 from orders as o where o.customer_id = c.id)
-- after
select name from customers as c where not exists(select 1 from orders as o where o.customer_id = c.id)
-- differs
-- only

-- case: without a value
-- before
select name from customers where city is null
-- after
select name from customers where not city is null
-- differs
-- only

-- case: in a list
-- before
select id from orders where status in ('open', 'cancelled')
-- after
select id from orders where not status in ('open', 'cancelled')
-- differs
-- only

-- case: a join of those with
-- before
select name from customers as c semi join orders as o on o.customer_id = c.id
-- after
select name from customers as c anti join orders as o on o.customer_id = c.id
-- differs
-- only

-- case: negated already
-- before
select name from customers where city is not null
-- none
