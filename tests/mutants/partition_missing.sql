-- case: places in each shop
-- before
select id, rank() over (partition by shop_id order by amount) as place from orders
-- after
select id, rank() over (order by amount) as place from orders
-- differs
-- only

-- case: of a window with a name
-- before
select id, sum(amount) over shop as total from orders window shop as (partition by shop_id)
-- after
select id, sum(amount) over shop as total from orders window shop as ()
-- differs
-- only

-- case: one window for all
-- before
select id, rank() over (order by amount) as place from orders
-- none
