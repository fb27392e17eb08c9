-- expect: missing-rows
select
    s.name,
    date_trunc('month', o.ordered_at)::date as month,
    sum(l.quantity * l.unit_price - coalesce(l.discount, 0)) as ordered,
    coalesce(sum(p.amount), 0) as paid,
    coalesce(sum(r.quantity), 0) as returned
from stores as s
join orders as o on o.store_id = s.store_id
join order_lines as l on l.order_id = o.order_id
left join payments as p on p.order_id = o.order_id
left join returns as r on r.order_id = l.order_id and r.line_no = l.line_no
where o.ordered_at >= date '2024-01-01' and o.ordered_at < date '2025-01-01'
group by s.name, date_trunc('month', o.ordered_at)
order by s.name, month;
