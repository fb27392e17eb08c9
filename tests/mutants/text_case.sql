-- case: a text
-- before
select id from orders where status = 'open'
-- after
select id from orders where status = 'Open'
-- differs
-- only

-- case: in a list
-- before
select name from customers where city in ('York', 'Leeds')
-- after
select name from customers where city in ('york', 'Leeds')
-- differs
-- after
select name from customers where city in ('York', 'leeds')
-- differs
-- only

-- case: a number
-- before
select id from orders where amount = 50
-- none
