-- case: one of two, held to a third
-- before
select id from orders where shop_id = 1 and (status = 'open' or amount > 20)
-- after
select id from orders where shop_id = 1 and status = 'open' or amount > 20
-- differs
-- only

-- case: one of two by themselves
-- before
select id from orders where (status = 'open' or amount > 20)
-- none
