-- case: two places
-- before
select round(avg(pieces), 2) as mean from orders
-- after
select round(avg(pieces), 1) as mean from orders
-- differs
-- after
select avg(pieces) as mean from orders
-- differs
-- only

-- case: no places
-- before
select round(avg(pieces)) as mean from orders
-- after
select avg(pieces) as mean from orders
-- differs
-- only

-- case: as it is
-- before
select avg(amount) as mean from orders
-- none
