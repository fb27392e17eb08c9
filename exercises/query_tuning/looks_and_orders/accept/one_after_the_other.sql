-- The clicks are counted before the orders come in.
with looked_at as (
    select p.product_id, p.name, count(k.click_id) as clicks
    from products as p
    left join clicks as k using (product_id)
    where p.category = 'lamps'
    group by p.product_id, p.name
)
select a.product_id, a.name, a.clicks, count(distinct o.order_id) as orders
from looked_at as a
left join order_lines as l using (product_id)
left join orders as o on o.order_id = l.order_id and o.status <> 'cancelled'
group by a.product_id, a.name, a.clicks
order by a.clicks desc, a.product_id;
