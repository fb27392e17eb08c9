select
    c.customer_id,
    c.name,
    o.order_id,
    o.ordered_at,
    o.status
from customers as c
left join orders as o on o.customer_id = c.customer_id
qualify row_number() over (
    partition by c.customer_id
    order by o.ordered_at desc, o.order_id desc
) = 1
order by o.ordered_at desc nulls last, c.customer_id;
