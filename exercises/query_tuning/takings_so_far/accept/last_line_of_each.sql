-- The sum is carried along over the lines; what it has come to on an order's last line counts.
with lines as (
    select
        l.order_id,
        o.ordered_at,
        sum(l.quantity * l.unit_price) over (partition by l.order_id) as total,
        sum(l.quantity * l.unit_price) over (order by o.ordered_at, l.order_id, l.line_no) as so_far,
        row_number() over (partition by l.order_id order by l.line_no desc) as from_the_end
    from order_lines as l
    join orders as o using (order_id)
    where
        o.status <> 'cancelled'
        and o.ordered_at >= date '2025-10-15'
        and o.customer_id in (select customer_id from customers where country = 'CH')
)
select order_id, ordered_at, total, so_far
from lines
where from_the_end = 1
order by ordered_at, order_id;
