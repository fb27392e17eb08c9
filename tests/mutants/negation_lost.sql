-- case: without a match
-- before
select name from customers as c where not exists (select 1 from orders as o where o.customer_id = c.id)
-- after
select name from customers as c where exists(select 1 from orders as o where o.customer_id = c.id)
-- differs
-- only

-- case: with a value
-- before
select name from customers where city is not null
-- after
select name from customers where city is null
-- differs
-- only

-- case: not in a list
-- before
select id from orders where status not in ('open', 'cancelled')
-- after
select id from orders where status in ('open', 'cancelled')
-- differs
-- only

-- case: not like
-- before
select name from customers where city not like '%York'
-- after
select name from customers where city like '%York'
-- differs
-- only

-- case: a join of those without
-- before
select name from customers as c anti join orders as o on o.customer_id = c.id
-- after
select name from customers as c semi join orders as o on o.customer_id = c.id
-- differs
-- only

-- case: nothing is negated
-- before
select name from customers where city = 'York'
-- none
