-- case: one of two
-- before
select id from orders where status = 'sent' and amount > 50
-- after
select id from orders where amount > 50
-- differs
-- after
select id from orders where status = 'sent'
-- differs
-- only

-- case: held against what is joined
-- before
select c.name, o.id from customers as c left join orders as o on o.customer_id = c.id and o.status = 'sent'
-- after
select c.name, o.id from customers as c left join orders as o on o.customer_id = c.id
-- differs
-- only

-- case: places
-- before
select id from orders qualify row_number() over (order by amount desc, id) <= 3
-- after
select id from orders
-- differs
-- only

-- case: what links tables
-- before
select c.name, o.id from customers as c, orders as o where o.customer_id = c.id
-- none

-- case: a test for NULL, which is another mistake
-- before
select name from customers where city is not null
-- none

-- case: a recursion might never end
-- before
with recursive n as (select 1 as i union all select i + 1 from n where i < 5) select i from n
-- none
