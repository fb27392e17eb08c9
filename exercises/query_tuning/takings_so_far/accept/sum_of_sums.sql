-- A window may add up what the groups have added up.
select
    o.order_id,
    o.ordered_at,
    sum(l.quantity * l.unit_price) as total,
    sum(sum(l.quantity * l.unit_price)) over (
        order by o.ordered_at, o.order_id
        rows between unbounded preceding and current row
    ) as so_far
from orders as o
join order_lines as l using (order_id)
join customers as c using (customer_id)
where c.country = 'CH' and o.status <> 'cancelled' and o.ordered_at >= date '2025-10-15'
group by o.order_id, o.ordered_at
order by o.ordered_at, o.order_id;
