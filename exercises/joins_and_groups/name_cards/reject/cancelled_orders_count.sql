-- expect: unexpected-rows
select name, region
from customers
where customer_id in (
    select o.customer_id
    from orders as o
    join order_lines as l on l.order_id = o.order_id
    join products as p on p.product_id = l.product_id
    join categories as k on k.category_id = p.category_id
    where year(o.ordered_at) = 2024 and k.name = 'Fountain pens'
)
order by name;
