-- expect: duplicate-rows
select c.name, c.region
from customers as c
join orders as o on o.customer_id = c.customer_id
join order_lines as l on l.order_id = o.order_id
join products as p on p.product_id = l.product_id
join categories as k on k.category_id = p.category_id
where
    year(o.ordered_at) = 2024
    and o.status <> 'cancelled'
    and k.name = 'Fountain pens'
order by c.name;
