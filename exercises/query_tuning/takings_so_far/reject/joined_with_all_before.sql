-- expect: grows-too-fast
with takings as (
    select o.order_id, o.ordered_at, sum(l.quantity * l.unit_price) as total
    from customers as c
    join orders as o on o.customer_id = c.customer_id
    join order_lines as l on l.order_id = o.order_id
    where c.country = 'CH' and o.status <> 'cancelled' and o.ordered_at >= date '2025-10-15'
    group by o.order_id, o.ordered_at
)
select t.order_id, t.ordered_at, t.total, sum(b.total) as so_far
from takings as t
join takings as b
    on b.ordered_at <= t.ordered_at
    and (b.ordered_at < t.ordered_at or b.order_id <= t.order_id)
group by t.order_id, t.ordered_at, t.total
order by t.ordered_at, t.order_id;
