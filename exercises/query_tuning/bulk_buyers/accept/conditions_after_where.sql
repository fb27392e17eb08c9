-- A comma is no fault, as long as every table has its condition.
select distinct c.customer_id, c.name, max(o.ordered_at) over (partition by c.customer_id) as latest
from customers as c, orders as o, order_lines as l
where
    c.country = 'AT'
    and o.customer_id = c.customer_id
    and o.status in ('open', 'sent')
    and l.order_id = o.order_id
    and l.quantity > 3
order by latest desc, c.customer_id;
