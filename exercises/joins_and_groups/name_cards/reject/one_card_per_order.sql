-- expect: duplicate-rows
with pen_orders as (
    select distinct o.order_id, o.customer_id
    from orders as o
    join order_lines as l on l.order_id = o.order_id
    join products as p on p.product_id = l.product_id
    join categories as k on k.category_id = p.category_id
    where
        year(o.ordered_at) = 2024
        and o.status <> 'cancelled'
        and k.name = 'Fountain pens'
)
select c.name, c.region
from pen_orders as o
join customers as c on c.customer_id = o.customer_id
order by c.name;
