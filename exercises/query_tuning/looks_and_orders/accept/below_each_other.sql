-- Clicks and orders stand below each other, not side by side.
with events as (
    select product_id, 1 as click, null as order_id
    from clicks
    union all
    select l.product_id, null, l.order_id
    from order_lines as l
    join orders as o using (order_id)
    where o.status <> 'cancelled'
)
select p.product_id, p.name, count(e.click) as clicks, count(distinct e.order_id) as orders
from products as p
left join events as e using (product_id)
where p.category = 'lamps'
group by p.product_id, p.name
order by clicks desc, p.product_id;
