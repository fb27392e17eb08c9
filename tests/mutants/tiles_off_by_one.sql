-- case: four parts
-- before
select id, ntile(4) over (order by id) as part from orders
-- after
select id, ntile(5) over (order by id) as part from orders
-- differs
-- after
select id, ntile(3) over (order by id) as part from orders
-- differs
-- only

-- case: places
-- before
select id, rank() over (order by amount) as place from orders
-- none
