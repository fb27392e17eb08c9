-- case: a total that does not grow
-- before
select id, sum(amount) over (order by id) as so_far from orders
-- after
select id, sum(amount) over () as so_far from orders
-- differs
-- only

-- case: a place
-- before
select id, rank() over (order by amount) as place from orders
-- none
