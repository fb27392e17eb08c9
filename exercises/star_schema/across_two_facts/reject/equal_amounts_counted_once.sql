-- expect: wrong-values
with
    pairs as (
        select
            o.store_id,
            o.ordered_at::date as ordered_on,
            p.paid_on,
            p.amount
        from orders as o
        join payments as p on p.order_id = o.order_id
    ),
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
        select store_id, date_trunc('month', paid_on)::date as month, sum(distinct amount) as amount
        from pairs
        group by all
    ),
    returned as (
        select o.store_id, date_trunc('month', r.returned_on)::date as month, sum(distinct r.quantity) as pieces
        from returns as r
        join orders as o on o.order_id = r.order_id
        group by all
    )
select
    s.name,
    month,
    coalesce(ordered.amount, 0) as ordered,
    coalesce(paid.amount, 0) as paid,
    coalesce(returned.pieces, 0) as returned
from ordered
full join paid using (store_id, month)
full join returned using (store_id, month)
join stores as s using (store_id)
where year(month) = 2024
order by s.name, month;
