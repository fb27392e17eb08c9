-- case: a discount
-- before
select id, amount - coalesce(discount, 0) as cost from orders
-- after
select id, amount as cost from orders
-- differs
-- only

-- case: pieces
-- before
select order_id, sum(pieces * price) as cost from lines group by order_id
-- after
select order_id, sum(pieces) as cost from lines group by order_id
-- differs
-- after
select order_id, sum(price) as cost from lines group by order_id
-- differs
-- only

-- case: a number
-- before
select id, amount - 5 as rest from orders
-- none
