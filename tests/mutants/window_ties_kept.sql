-- case: the dearest
-- before
select id, row_number() over (order by amount desc, id) as place from orders
-- after
select id, rank() over (order by amount desc) as place from orders
-- differs
-- only

-- case: a total row by row
-- before
select id, sum(pieces) over (order by amount, id rows unbounded preceding) as so_far from orders
-- after
select id, sum(pieces) over (order by amount) as so_far from orders
-- differs
-- only

-- case: a single key
-- before
select id, row_number() over (order by id) as place from orders
-- none
