-- case: at the end
-- before
select name from customers where city like 'York%'
-- after
select name from customers where city like '%York%'
-- differs
-- only

-- case: anywhere
-- before
select name from customers where city like '%York%'
-- after
select name from customers where city like 'York%'
-- differs
-- only

-- case: nothing but a sign for anything
-- before
select name from customers where city like '%'
-- none
