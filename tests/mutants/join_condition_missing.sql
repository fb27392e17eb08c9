-- case: one of two columns
-- before
select l.price, r.reason from lines as l join returns as r on r.order_id = l.order_id and r.line_no = l.line_no
-- after
select l.price, r.reason from lines as l join returns as r on r.line_no = l.line_no
-- differs
-- after
select l.price, r.reason from lines as l join returns as r on r.order_id = l.order_id
-- differs
-- only

-- case: one of two names
-- before
select order_id, line_no, reason from lines join returns using (order_id, line_no)
-- after
select lines.order_id, line_no, reason from lines join returns using (line_no)
-- differs
-- after
select order_id, lines.line_no, reason from lines join returns using (order_id)
-- differs
-- only

-- case: tables in a list
-- before
select c.name, o.id from customers as c, orders as o where o.customer_id = c.id and o.status = 'sent'
-- after
select c.name, o.id from customers as c, orders as o where o.status = 'sent'
-- differs
-- only

-- case: the only one
-- before
select c.name, o.id from customers as c join orders as o on o.customer_id = c.id
-- none

-- case: a subquery tied to its query
-- before
select name from customers as c where exists (select 1 from orders as o where o.customer_id = c.id)
-- none
