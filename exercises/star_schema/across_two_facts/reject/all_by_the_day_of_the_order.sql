-- expect: missing-rows
with
    paid as (
        select order_id, sum(amount) as amount
        from payments
        group by order_id
    ),
    returned as (
        select order_id, sum(quantity) as pieces
        from returns
        group by order_id
    ),
    ordered as (
        select order_id, sum(quantity * unit_price - coalesce(discount, 0)) as amount
        from order_lines
        group by order_id
    )
select
    s.name,
    date_trunc('month', o.ordered_at)::date as month,
    coalesce(sum(ordered.amount), 0) as ordered,
    coalesce(sum(paid.amount), 0) as paid,
    coalesce(sum(returned.pieces), 0) as returned
from orders as o
join stores as s on s.store_id = o.store_id
left join ordered on ordered.order_id = o.order_id
left join paid on paid.order_id = o.order_id
left join returned on returned.order_id = o.order_id
where year(o.ordered_at) = 2024
group by s.name, date_trunc('month', o.ordered_at)
order by s.name, month;
