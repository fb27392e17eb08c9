-- case: one is enough
-- before
select id from orders where status = 'open' or amount > 50
-- after
select id from orders where status = 'open' and amount > 50
-- differs
-- only

-- case: both are needed
-- before
select id from orders where status = 'open' and amount > 50
-- none
