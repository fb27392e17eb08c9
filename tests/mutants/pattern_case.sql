-- case: as it is written
-- before
select name from customers where city like 'york%'
-- after
select name from customers where city ilike 'york%'
-- differs
-- only

-- case: however it is written
-- before
select name from customers where city ilike 'york%'
-- after
select name from customers where city like 'york%'
-- differs
-- only

-- case: the same text
-- before
select name from customers where city = 'York'
-- none
