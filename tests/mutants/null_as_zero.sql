-- case: a mean
-- before
select avg(discount) as mean from orders
-- after
select avg(coalesce(discount, 0)) as mean from orders
-- differs
-- only

-- case: the least
-- before
select customer_id, min(discount) as least from orders group by customer_id
-- after
select customer_id, min(coalesce(discount, 0)) as least from orders group by customer_id
-- differs
-- only

-- case: never missing
-- before
select avg(amount) as mean from orders
-- none
