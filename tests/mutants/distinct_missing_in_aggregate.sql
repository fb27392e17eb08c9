-- case: customers that came
-- before
select count(distinct customer_id) as n from orders
-- after
select count(customer_id) as n from orders
-- differs
-- only

-- case: orders that came
-- before
select count(customer_id) as n from orders
-- none
