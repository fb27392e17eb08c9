-- With one row of payments at most, the lines keep their number.
select
    o.order_id,
    sum(l.quantity * l.unit_price - coalesce(l.discount, 0)) as cost,
    coalesce(p.paid, 0) as paid,
    sum(l.quantity * l.unit_price - coalesce(l.discount, 0)) - coalesce(p.paid, 0) as owed
from orders as o
join order_lines as l on l.order_id = o.order_id
left join (
    select order_id, sum(amount) as paid
    from payments
    group by order_id
) as p on p.order_id = o.order_id
where
    o.store_id = 1
    and o.status = 'shipped'
    and date_trunc('month', o.ordered_at) = date '2023-10-01'
group by o.order_id, p.paid
order by o.order_id;
