-- expect: wrong-values
with takings as (
    select c.country, o.order_id, o.ordered_at, sum(l.quantity * l.unit_price) as total
    from customers as c
    join orders as o on o.customer_id = c.customer_id
    join order_lines as l on l.order_id = o.order_id
    where o.status <> 'cancelled' and o.ordered_at >= date '2025-10-15'
    group by c.country, o.order_id, o.ordered_at
),
running as (
    select *, sum(total) over (order by ordered_at, order_id) as so_far
    from takings
)
select order_id, ordered_at, total, so_far
from running
where country = 'CH'
order by ordered_at, order_id;
