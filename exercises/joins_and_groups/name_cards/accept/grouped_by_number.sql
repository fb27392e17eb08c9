select c.name, c.region
from customers as c
join orders as o on o.customer_id = c.customer_id
join order_lines as l on l.order_id = o.order_id
join products as p on p.product_id = l.product_id
join categories as k on k.category_id = p.category_id
where
    k.name = 'Fountain pens'
    and o.status != 'cancelled'
    and o.ordered_at between timestamp '2024-01-01 00:00:00' and timestamp '2024-12-31 23:59:59'
group by c.customer_id, c.name, c.region
order by c.name;
