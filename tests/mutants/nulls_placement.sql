-- case: not sent yet
-- before
select id from orders order by sent_on, id
-- after
select id from orders order by sent_on nulls first, id
-- differs in order
-- only

-- case: said expressly
-- before
select id from orders order by sent_on nulls first, id
-- after
select id from orders order by sent_on, id
-- differs in order
-- only

-- case: never NULL
-- before
select id from orders order by amount, id
-- none
