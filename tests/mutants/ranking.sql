-- case: places
-- before
select id, rank() over (order by amount desc) as place from orders
-- after
select id, row_number() over (order by amount desc) as place from orders
-- differs
-- after
select id, dense_rank() over (order by amount desc) as place from orders
-- differs
-- only

-- case: numbers
-- before
select id, row_number() over (order by amount desc) as place, dense_rank() over (order by pieces) as level from orders
-- after
select id, rank() over (order by amount desc) as place, dense_rank() over (order by pieces) as level from orders
-- differs
-- after
select id, dense_rank() over (order by amount desc) as place, dense_rank() over (order by pieces) as level from orders
-- differs
-- after
select id, row_number() over (order by amount desc) as place, rank() over (order by pieces) as level from orders
-- differs
-- after
select id, row_number() over (order by amount desc) as place, row_number() over (order by pieces) as level from orders
-- differs
-- only

-- case: parts
-- before
select id, ntile(3) over (order by id) as part from orders
-- none
