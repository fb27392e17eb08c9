-- case: all rows so far
-- before
select id, sum(amount) over (order by id rows between 1 preceding and current row) as s from orders
-- after
select id, sum(amount) over (order by id) as s from orders
-- differs
-- only

-- case: no frame
-- before
select id, sum(amount) over (order by id) as s from orders
-- none
