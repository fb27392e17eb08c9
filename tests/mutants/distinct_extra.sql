-- case: amounts
-- before
select amount from orders
-- after
select distinct amount from orders
-- differs
-- only

-- case: sorted by what is shown
-- before
select status, amount from orders order by status
-- after
select distinct status, amount from orders order by status
-- differs
-- only

-- case: sorted by something else
-- before
select status from orders order by id
-- none

-- case: groups differ anyway
-- before
select status, count(*) as n from orders group by status
-- none

-- case: distinct already
-- before
select distinct status from orders
-- none
