-- case: small groups
-- before
select customer_id from orders group by customer_id having count(*) > 1 and sum(amount) > 150
-- after
select customer_id from orders group by customer_id having sum(amount) > 150
-- after
select customer_id from orders group by customer_id having count(*) > 1
-- differs
-- only

-- case: rows
-- before
select customer_id from orders where amount > 50 group by customer_id
-- none
