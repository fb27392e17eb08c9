select c.name, c.region
from customers as c
where exists (
    select 1
    from orders as o
    join order_lines as l on l.order_id = o.order_id
    join products as p on p.product_id = l.product_id
    join categories as k on k.category_id = p.category_id
    where
        o.customer_id = c.customer_id
        and o.ordered_at >= date '2024-01-01'
        and o.ordered_at < date '2025-01-01'
        and o.status <> 'cancelled'
        and k.name = 'Fountain pens'
)
order by c.name;
