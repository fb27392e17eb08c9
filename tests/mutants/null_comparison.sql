-- case: NULL differs from anything
-- before
select id from orders where discount is distinct from 10
-- after
select id from orders where discount <> 10
-- differs
-- only

-- case: of a column with NULL
-- before
select name from customers where city <> 'York'
-- after
select name from customers where city is distinct from 'York'
-- differs
-- only

-- case: of one without
-- before
select id from orders where status <> 'open'
-- none
