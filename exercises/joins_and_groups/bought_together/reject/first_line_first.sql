-- expect: missing-rows
select
    p.product_id,
    p.name,
    q.product_id as other_id,
    q.name as other_name,
    count(distinct o.order_id) as orders
from orders as o
join order_lines as a on a.order_id = o.order_id
join order_lines as b on b.order_id = o.order_id and b.line_no > a.line_no
join products as p on p.product_id = a.product_id
join products as q on q.product_id = b.product_id
where o.status <> 'cancelled'
group by p.product_id, p.name, q.product_id, q.name
having count(distinct o.order_id) >= 28
order by orders desc, p.product_id, q.product_id;
