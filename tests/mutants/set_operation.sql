-- case: those who never came
-- before
select id from customers except select customer_id from orders
-- after
select id from customers intersect select customer_id from orders
-- differs
-- only

-- case: those who came
-- before
select id from customers intersect select customer_id from orders
-- after
select id from customers except select customer_id from orders
-- differs
-- only

-- case: together
-- before
select id from customers union select customer_id from orders
-- none
