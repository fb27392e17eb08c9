-- expect: wrong-values
with takings as (
    select o.order_id, o.customer_id, o.ordered_at, sum(l.quantity * l.unit_price) as total
    from customers as c
    join orders as o on o.customer_id = c.customer_id
    join order_lines as l on l.order_id = o.order_id
    where c.country = 'CH' and o.status <> 'cancelled' and o.ordered_at >= date '2025-10-15'
    group by o.order_id, o.customer_id, o.ordered_at
)
select
    order_id,
    ordered_at,
    total,
    sum(total) over (partition by customer_id order by ordered_at, order_id) as so_far
from takings
order by ordered_at, order_id;
