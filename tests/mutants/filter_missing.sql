-- case: those sent
-- before
select count(*) filter (where status = 'sent') as sent, count(*) as n from orders
-- after
select count(*) as sent, count(*) as n from orders
-- differs
-- only

-- case: all
-- before
select count(*) as n from orders where status = 'sent'
-- none
