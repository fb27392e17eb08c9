-- case: both are needed
-- before
select id from orders where status = 'sent' and amount > 50
-- after
select id from orders where status = 'sent' or amount > 50
-- differs
-- only

-- case: among others
-- before
select id from orders where status = 'sent' and (amount > 50 or pieces > 2)
-- after
select id from orders where status = 'sent' or (amount > 50 or pieces > 2)
-- differs
-- only

-- case: one is enough
-- before
select id from orders where status = 'sent' or amount > 50
-- none

-- case: what joins
-- before
select l.price from lines as l join returns as r on r.order_id = l.order_id and r.line_no = l.line_no
-- none
