-- case: the first three
-- before
select id from orders order by id limit 3
-- after
select id from orders order by id limit 4
-- differs
-- after
select id from orders order by id limit 2
-- differs
-- only

-- case: all
-- before
select id from orders order by id
-- none
