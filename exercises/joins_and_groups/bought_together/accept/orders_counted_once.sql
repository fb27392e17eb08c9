-- The lines meet as they are; what counts is the number of different orders.
select p.product_id, p.name, q.product_id, q.name, count(distinct o.order_id)
from orders as o
join order_lines as a on a.order_id = o.order_id
join order_lines as b on b.order_id = o.order_id
join products as p on p.product_id = a.product_id
join products as q on q.product_id = b.product_id
where o.status in ('open', 'shipped') and a.product_id < b.product_id
group by p.product_id, p.name, q.product_id, q.name
having count(distinct o.order_id) >= 28
order by count(distinct o.order_id) desc, p.product_id, q.product_id;
