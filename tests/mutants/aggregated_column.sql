-- case: another number
-- before
select sum(amount) as total from orders
-- after
select sum(orders.discount) as total from orders
-- differs
-- only

-- case: other pieces
-- before
select sum(r.pieces) as total, max(l.line_no) as last from lines as l join returns as r using (order_id, line_no)
-- after
select sum(r.pieces) as total, max(l.order_id) as last from lines as l join returns as r using (order_id, line_no)
-- differs
-- only

-- case: rows
-- before
select count(*) as n from orders
-- none
