-- case: one of the dearest
-- before
select id from orders order by amount desc, id limit 1
-- after
select id from orders qualify rank() over (order by amount desc) <= 1 order by amount desc, id
-- differs
-- only

-- case: sorted by what is calculated
-- before
select amount - pieces as rest from orders order by rest limit 1
-- none

-- case: all
-- before
select id from orders order by amount desc
-- none
