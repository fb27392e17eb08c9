-- case: a difference
-- before
select id, amount - coalesce(discount, 0) as cost from orders
-- after
select id, coalesce(discount, 0) - amount as cost from orders
-- differs
-- only

-- case: a quotient
-- before
select id, amount / pieces as each from orders
-- after
select id, pieces / amount as each from orders
-- differs
-- only

-- case: days before a date
-- before
select id, sent_on - pieces as day from orders
-- none

-- case: with a number
-- before
select id, amount - 5 as rest from orders
-- none
