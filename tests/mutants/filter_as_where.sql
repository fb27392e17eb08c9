-- case: all seem to be sent
-- before
select shop_id, count(*) filter (where status = 'open') as open, count(*) as n from orders group by shop_id
-- after
select shop_id, count(*) as open, count(*) as n from orders where status = 'open' group by shop_id
-- differs
-- only

-- case: in a window
-- before
select id, count(*) filter (where status = 'open') over (order by id) as n from orders
-- none
