-- expect: unexpected-rows
select
    c.customer_id,
    c.name,
    o.order_id,
    o.ordered_at,
    o.status
from customers as c
left join orders as o
    on o.customer_id = c.customer_id
    and o.ordered_at = (
        select max(ordered_at) from orders where orders.customer_id = o.customer_id
    )
order by o.ordered_at desc nulls last, c.customer_id;
