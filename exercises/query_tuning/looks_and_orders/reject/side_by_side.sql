-- expect: spilled-fan-out
-- DISTINCT takes back what the join has multiplied; it has been made all the same.
select p.product_id, p.name, count(distinct k.click_id) as clicks, count(distinct o.order_id) as orders
from products as p
left join clicks as k on k.product_id = p.product_id
left join order_lines as l on l.product_id = p.product_id
left join orders as o on o.order_id = l.order_id and o.status <> 'cancelled'
where p.category = 'lamps'
group by p.product_id, p.name
order by clicks desc, p.product_id;
