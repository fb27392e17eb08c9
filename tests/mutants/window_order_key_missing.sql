-- case: ties
-- before
select id, row_number() over (order by amount desc, id desc) as place from orders
-- after
select id, row_number() over (order by amount desc) as place from orders
-- differs
-- after
select id, row_number() over (order by id desc) as place from orders
-- differs
-- only

-- case: first things first
-- before
select id, rank() over (order by status, amount) as place from orders
-- after
select id, rank() over (order by status) as place from orders
-- differs
-- after
select id, rank() over (order by amount) as place from orders
-- differs
-- only

-- case: a single key
-- before
select id, rank() over (order by amount) as place from orders
-- none
