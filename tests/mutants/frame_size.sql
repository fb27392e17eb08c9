-- case: rows
-- before
select id, sum(amount) over (order by id rows between 1 preceding and 1 following) as s from orders
-- after
select id, sum(amount) over (order by id rows between 2 preceding and 1 following) as s from orders
-- differs
-- after
select id, sum(amount) over (order by id rows between 0 preceding and 1 following) as s from orders
-- differs
-- after
select id, sum(amount) over (order by id rows between 1 preceding and 2 following) as s from orders
-- differs
-- after
select id, sum(amount) over (order by id rows between 1 preceding and 0 following) as s from orders
-- differs
-- only

-- case: days
-- before
select id, sum(amount) over (order by ordered_at range between interval 30 days preceding and current row) as s from orders
-- after
select id, sum(amount) over (order by ordered_at range between interval '31' days preceding and current row) as s from orders
-- differs
-- after
select id, sum(amount) over (order by ordered_at range between interval '29' days preceding and current row) as s from orders
-- differs
-- only

-- case: all rows so far
-- before
select id, sum(amount) over (order by id rows unbounded preceding) as s from orders
-- none
