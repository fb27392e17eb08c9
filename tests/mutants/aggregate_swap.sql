-- case: total and mean
-- before
select customer_id, sum(amount) as total, avg(pieces) as mean from orders group by customer_id
-- after
select customer_id, avg(amount) as total, avg(pieces) as mean from orders group by customer_id
-- differs
-- after
select customer_id, count(amount) as total, avg(pieces) as mean from orders group by customer_id
-- differs
-- after
select customer_id, sum(amount) as total, sum(pieces) as mean from orders group by customer_id
-- differs
-- only

-- case: first and last
-- before
select min(ordered_at) as first_one, max(ordered_at) as last_one from orders
-- after
select max(ordered_at) as first_one, max(ordered_at) as last_one from orders
-- differs
-- after
select min(ordered_at) as first_one, min(ordered_at) as last_one from orders
-- differs
-- only

-- case: the value beside
-- before
select arg_max(id, amount) as dearest from orders where id < 6
-- after
select arg_min(id, amount) as dearest from orders where id < 6
-- differs
-- only

-- case: counted
-- before
select count(*) as n from orders
-- none
