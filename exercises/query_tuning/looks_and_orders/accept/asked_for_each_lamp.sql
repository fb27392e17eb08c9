select
    p.product_id,
    p.name,
    (select count(*) from clicks as k where k.product_id = p.product_id) as clicks,
    (
        select count(distinct l.order_id)
        from order_lines as l
        join orders as o using (order_id)
        where l.product_id = p.product_id and o.status <> 'cancelled'
    ) as orders
from products as p
where p.category = 'lamps'
order by clicks desc, p.product_id;
