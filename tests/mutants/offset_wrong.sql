-- case: the second page
-- before
select id from orders order by id limit 3 offset 3
-- after
select id from orders order by id limit 3
-- differs
-- after
select id from orders order by id limit 3 offset 4
-- differs
-- after
select id from orders order by id limit 3 offset 2
-- differs
-- only

-- case: the first page
-- before
select id from orders order by id limit 3
-- none
