-- case: the first three
-- before
select id from orders order by id limit 3
-- after
select id from orders order by id
-- differs
-- only

-- case: one value is wanted
-- before
select (select id from orders order by amount desc, id limit 1) as dearest
-- none
