-- case: equal amounts
-- before
select customer_id, sum(amount) as total, count(sent_on) as sent from orders group by customer_id
-- after
select customer_id, sum(distinct amount) as total, count(sent_on) as sent from orders group by customer_id
-- differs
-- after
select customer_id, sum(amount) as total, count(distinct sent_on) as sent from orders group by customer_id
-- only

-- case: distinct already, or rows
-- before
select count(distinct customer_id) as n, count(*) as m from orders
-- none
