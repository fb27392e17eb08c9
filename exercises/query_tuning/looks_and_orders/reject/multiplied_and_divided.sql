-- expect: spilled-fan-out
with together as (
    select p.product_id, p.name, k.click_id, s.order_id
    from products as p
    left join clicks as k on k.product_id = p.product_id
    left join (
        select distinct l.product_id, l.order_id
        from order_lines as l
        join orders as o using (order_id)
        where o.status <> 'cancelled'
    ) as s on s.product_id = p.product_id
    where p.category = 'lamps'
)
select
    product_id,
    name,
    count(click_id) // greatest(count(distinct order_id), 1) as clicks,
    count(distinct order_id) as orders
from together
group by product_id, name
order by clicks desc, product_id;
