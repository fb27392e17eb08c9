-- case: the largest first
-- before
select id from orders order by amount desc, id
-- after
select id from orders order by amount asc, id
-- differs in order
-- after
select id from orders order by amount desc, id desc
-- differs in order
-- only

-- case: with a limit inside
-- before
select count(*) as n, sum(amount) as total from (select amount from orders order by amount desc, id limit 3) as t
-- after
select count(*) as n, sum(amount) as total from (select amount from orders order by amount asc, id limit 3) as t
-- differs
-- after
select count(*) as n, sum(amount) as total from (select amount from orders order by amount desc, id desc limit 3) as t
-- only

-- case: an order that nobody sees
-- before
select count(*) as n from (select amount from orders order by amount desc) as t
-- none
