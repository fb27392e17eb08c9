-- expect: missing-rows
with items as (
    select distinct order_id, l.product_id, p.name
    from order_lines as l
    join orders as o using (order_id)
    join products as p on p.product_id = l.product_id
)
select
    a.product_id,
    a.name,
    b.product_id as other_id,
    b.name as other_name,
    count(*) as orders
from items as a
join items as b on b.order_id = a.order_id and b.product_id > a.product_id
group by a.product_id, a.name, b.product_id, b.name
having count(*) >= 28
order by orders desc, a.product_id, b.product_id;
