-- expect: cross-product
-- Nothing is asked of the products, and nothing ties them to the lines.
select c.customer_id, c.name, max(o.ordered_at) as latest
from customers as c, orders as o, order_lines as l, products as p
where
    c.country = 'AT'
    and o.customer_id = c.customer_id
    and o.status <> 'cancelled'
    and l.order_id = o.order_id
    and l.quantity >= 4
group by c.customer_id, c.name
order by latest desc, c.customer_id;
