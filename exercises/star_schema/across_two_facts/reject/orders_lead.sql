-- expect: missing-rows
with
    ordered as (
        select
            o.store_id,
            date_trunc('month', o.ordered_at)::date as month,
            sum(l.quantity * l.unit_price - coalesce(l.discount, 0)) as amount
        from order_lines as l
        join orders as o on o.order_id = l.order_id
        group by all
    ),
    paid as (
        select o.store_id, date_trunc('month', p.paid_on)::date as month, sum(p.amount) as amount
        from payments as p
        join orders as o on o.order_id = p.order_id
        group by all
    ),
    returned as (
        select o.store_id, date_trunc('month', r.returned_on)::date as month, sum(r.quantity) as pieces
        from returns as r
        join orders as o on o.order_id = r.order_id
        group by all
    )
select
    s.name,
    month,
    ordered.amount as ordered,
    coalesce(paid.amount, 0) as paid,
    coalesce(returned.pieces, 0) as returned
from ordered
left join paid using (store_id, month)
left join returned using (store_id, month)
join stores as s using (store_id)
where year(month) = 2024
order by s.name, month;
