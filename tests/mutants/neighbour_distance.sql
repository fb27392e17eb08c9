-- case: two before
-- before
select id, lag(amount, 2) over (order by id) as previous from orders
-- after
select id, lag(amount, 3) over (order by id) as previous from orders
-- differs
-- after
select id, lag(amount, 1) over (order by id) as previous from orders
-- differs
-- only

-- case: the one before
-- before
select id, lag(amount) over (order by id) as previous from orders
-- none
