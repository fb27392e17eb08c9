-- case: the one before
-- before
select id, lag(amount) over (order by id) as previous from orders
-- after
select id, lead(amount) over (order by id) as previous from orders
-- differs
-- only

-- case: the first
-- before
select id, first_value(amount) over (order by id) as previous from orders
-- after
select id, last_value(amount) over (order by id) as previous from orders
-- differs
-- only

-- case: all
-- before
select id, sum(amount) over (order by id) as total from orders
-- none
