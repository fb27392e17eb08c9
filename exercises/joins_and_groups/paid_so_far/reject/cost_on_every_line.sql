-- expect: missing-rows
with receipts as (
    select order_id, sum(amount) as paid
    from payments
    group by order_id
)
select
    o.order_id,
    l.quantity * l.unit_price - coalesce(l.discount, 0) as cost,
    coalesce(r.paid, 0) as paid,
    l.quantity * l.unit_price - coalesce(l.discount, 0) - coalesce(r.paid, 0) as owed
from orders as o
join order_lines as l on l.order_id = o.order_id
left join receipts as r on r.order_id = o.order_id
where
    o.store_id = 1
    and o.status = 'shipped'
    and o.ordered_at >= date '2023-10-01'
    and o.ordered_at < date '2023-11-01'
order by o.order_id;
