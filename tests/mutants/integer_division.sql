-- case: a share
-- before
select id, pieces / 2 as pairs from orders
-- after
select id, pieces // 2 as pairs from orders
-- differs
-- only

-- case: decimals
-- before
select id, amount / 3 as third from orders
-- none
