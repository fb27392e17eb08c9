-- expect: result
with sold as (
    select
        o.store_id,
        l.product_id,
        sum(l.quantity * l.unit_price) as money
    from orders as o
    join order_lines as l on l.order_id = o.order_id
    where
        o.status <> 'cancelled'
        and o.ordered_at >= date '2024-01-01'
        and o.ordered_at < date '2024-05-01'
    group by o.store_id, l.product_id
)
select
    s.store_id,
    row_number() over (
        partition by s.store_id
        order by s.money desc, p.launched_on desc, p.product_id
    ) as place,
    p.product_id,
    p.name,
    s.money
from sold as s
join products as p on p.product_id = s.product_id
qualify place <= 4
order by s.store_id, place;
