-- case: orders without a customer
-- before
select o.id, c.name from orders as o join customers as c on c.id = o.customer_id
-- after
select o.id, c.name from orders as o left join customers as c on c.id = o.customer_id
-- differs
-- only

-- case: by equal names
-- before
select l.order_id, r.reason from lines as l join returns as r using (order_id, line_no)
-- after
select l.order_id, r.reason from lines as l left join returns as r using (order_id, line_no)
-- differs
-- only

-- case: a foreign key finds its row always
-- before
select o.amount, l.price from lines as l join orders as o on o.id = l.order_id
-- none

-- case: so does one of several columns
-- before
select l.price, r.reason from returns as r join lines as l using (order_id, line_no)
-- none

-- case: rows kept already
-- before
select o.id, c.name from orders as o left join customers as c on c.id = o.customer_id
-- none
