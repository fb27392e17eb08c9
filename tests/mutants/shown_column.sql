-- case: another name
-- before
select name from customers
-- after
select customers.city as name from customers
-- differs
-- only

-- case: by another name
-- before
select o.amount as cost from orders as o
-- after
select o.discount as cost from orders as o
-- differs
-- only

-- case: nothing else of that type
-- before
select joined from customers
-- none

-- case: groups
-- before
select status, count(*) as n from orders group by status
-- none
