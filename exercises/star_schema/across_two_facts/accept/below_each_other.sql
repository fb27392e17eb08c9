-- Nothing is joined that could multiply: each happening is a row with two zeros.
with happenings as (
    select
        order_id,
        ordered_at::date as day,
        quantity * unit_price - coalesce(discount, 0) as ordered,
        0 as paid,
        0 as returned
    from order_lines
    join orders using (order_id)
    union all
    select order_id, paid_on, 0, amount, 0
    from payments
    union all
    select order_id, returned_on, 0, 0, quantity
    from returns
)
select
    s.name,
    date_trunc('month', h.day) as month,
    sum(h.ordered) as ordered,
    sum(h.paid) as paid,
    sum(h.returned) as returned
from happenings as h
join orders as o using (order_id)
join stores as s using (store_id)
where h.day between date '2024-01-01' and date '2024-12-31'
group by s.name, date_trunc('month', h.day)
order by s.name, month;
