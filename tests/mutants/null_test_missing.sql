-- case: customers that are known
-- before
select id from orders where customer_id is not null
-- after
select id from orders
-- differs
-- only

-- case: those that are not
-- before
select id from orders where customer_id is null
-- none
