-- case: those who never came
-- before
select order_id, line_no from lines except select order_id, line_no from returns
-- after
select order_id, line_no from returns except select order_id, line_no from lines
-- differs
-- only

-- case: names would change
-- before
select id from customers except select customer_id from orders
-- none

-- case: what both have
-- before
select order_id from lines intersect select order_id from returns
-- none
