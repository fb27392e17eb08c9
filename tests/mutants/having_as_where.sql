-- case: a total
-- before
select customer_id from orders group by customer_id having sum(amount) >= 100
-- after
select customer_id from orders where amount >= 100 group by customer_id
-- differs
-- only

-- case: rows counted
-- before
select customer_id from orders group by customer_id having count(*) > 1
-- none
