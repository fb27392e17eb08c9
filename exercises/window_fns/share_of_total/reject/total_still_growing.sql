-- expect: wrong-values
with lines as (
    select l.order_id, l.line_no, l.quantity * l.unit_price - coalesce(l.discount, 0) as cost
    from order_lines as l
    join orders as o on o.order_id = l.order_id
    where
        o.status <> 'cancelled'
        and o.ordered_at >= date '2023-10-01'
        and o.ordered_at < date '2023-11-01'
)
select
    order_id,
    line_no,
    cost,
    cost / nullif(sum(cost) over (partition by order_id order by line_no), 0) as share
from lines
order by order_id, line_no;
