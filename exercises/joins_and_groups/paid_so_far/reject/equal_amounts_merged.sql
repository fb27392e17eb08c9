-- expect: wrong-values
select
    o.order_id,
    sum(distinct l.quantity * l.unit_price - coalesce(l.discount, 0)) as cost,
    coalesce(sum(distinct p.amount), 0) as paid,
    sum(distinct l.quantity * l.unit_price - coalesce(l.discount, 0))
        - coalesce(sum(distinct p.amount), 0) as owed
from orders as o
join order_lines as l on l.order_id = o.order_id
left join payments as p on p.order_id = o.order_id
where
    o.store_id = 1
    and o.status = 'shipped'
    and o.ordered_at >= date '2023-10-01'
    and o.ordered_at < date '2023-11-01'
group by o.order_id
order by o.order_id;
