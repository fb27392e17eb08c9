-- case: cities
-- before
select distinct city from customers
-- after
select city from customers
-- differs
-- only

-- case: names
-- before
select city from customers
-- none
