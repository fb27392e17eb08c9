-- expect: missing-rows
select
    o.order_id,
    min(l.line_no) as line_no,
    sum(l.quantity * l.unit_price - coalesce(l.discount, 0)) as cost,
    cost / nullif(sum(cost) over (partition by o.order_id), 0) as share
from orders as o
join order_lines as l on l.order_id = o.order_id
where
    o.status <> 'cancelled'
    and o.ordered_at >= date '2023-10-01'
    and o.ordered_at < date '2023-11-01'
group by o.order_id
order by o.order_id;
