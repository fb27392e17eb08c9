-- case: another text
-- before
select id from orders where amount > 90
-- after
select id from orders where orders.discount > 90
-- differs
-- only

-- case: nothing else of that type
-- before
select name from customers where joined > date '2024-01-01'
-- none
