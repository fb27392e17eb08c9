-- case: amounts before numbers
-- before
select id from orders order by amount, id
-- after
select id from orders order by id, amount
-- differs in order
-- only

-- case: a single key
-- before
select id from orders order by amount
-- none
