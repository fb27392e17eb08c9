-- case: days
-- before
select id, sum(amount) over (order by ordered_at range between interval 1 day preceding and current row) as s from orders
-- after
select id, sum(amount) over (order by ordered_at rows between 1 preceding and current row) as s from orders
-- differs
-- only

-- case: rows
-- before
select id, sum(amount) over (order by ordered_at rows between 1 preceding and current row) as s from orders
-- none
