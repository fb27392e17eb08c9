-- case: ties
-- before
select id from orders order by amount, id desc
-- after
select id from orders order by amount
-- differs in order
-- after
select id from orders order by id desc
-- differs in order
-- only

-- case: a single key
-- before
select id from orders order by amount
-- none
