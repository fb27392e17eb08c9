-- case: ties one by one
-- before
select id, sum(amount) over (order by status) as so_far from orders
-- after
select id, sum(amount) over (order by status rows between unbounded preceding and current row) as so_far from orders
-- differs
-- only

-- case: ties at once
-- before
select id, sum(pieces) over (order by amount rows unbounded preceding) as so_far from orders
-- after
select id, sum(pieces) over (order by amount range between unbounded preceding and current row) as so_far from orders
-- differs
-- only

-- case: no order
-- before
select id, sum(amount) over (partition by shop_id) as total from orders
-- none

-- case: places
-- before
select id, rank() over (order by amount) as place from orders
-- none
