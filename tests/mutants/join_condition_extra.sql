-- case: what has the same name and type
-- before
select l.price, r.pieces from lines as l join returns as r on r.order_id = l.order_id and r.line_no = l.line_no
-- after
select l.price, r.pieces from lines as l join returns as r on r.order_id = l.order_id and r.line_no = l.line_no and l.pieces = r.pieces
-- differs
-- only

-- case: nothing has
-- before
select c.name, l.price from customers as c join lines as l on l.product_id = c.id
-- none
