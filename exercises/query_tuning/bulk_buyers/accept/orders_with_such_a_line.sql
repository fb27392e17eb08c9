select c.customer_id, c.name, max(o.ordered_at) as latest
from customers as c
join orders as o using (customer_id)
where
    c.country = 'AT'
    and o.status <> 'cancelled'
    and o.order_id in (select order_id from order_lines where quantity >= 4)
group by c.customer_id, c.name
order by latest desc, c.customer_id;
