-- expect: missing-rows
with
    looks as (
        select product_id, count(*) as clicks
        from clicks
        group by product_id
    ),
    sales as (
        select l.product_id, count(distinct l.order_id) as orders
        from order_lines as l
        join orders as o on o.order_id = l.order_id
        where o.status <> 'cancelled'
        group by l.product_id
    )
select p.product_id, p.name, looks.clicks, sales.orders
from products as p
join looks on looks.product_id = p.product_id
join sales on sales.product_id = p.product_id
where p.category = 'lamps'
order by clicks desc, p.product_id;
