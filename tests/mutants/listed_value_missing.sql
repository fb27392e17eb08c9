-- case: of three
-- before
select id from orders where status in ('open', 'sent', 'cancelled')
-- after
select id from orders where status in ('open', 'sent')
-- differs
-- after
select id from orders where status in ('sent', 'cancelled')
-- differs
-- only

-- case: of one, or of a query
-- before
select id from orders where status in ('open') or customer_id in (select id from customers)
-- none
