-- expect: missing-rows
select c.customer_id, c.name, max(o.ordered_at) as latest
from customers as c
join orders as o on o.customer_id = c.customer_id
join order_lines as l on l.order_id = o.order_id
where c.country = 'AT' and o.status <> 'cancelled' and l.quantity > 4
group by c.customer_id, c.name
order by latest desc, c.customer_id;
