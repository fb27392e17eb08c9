-- case: large amounts
-- before
select id from orders where amount > 50
-- after
select id from orders where amount < 50
-- differs
-- only

-- case: no order
-- before
select id from orders where amount = 50
-- none
