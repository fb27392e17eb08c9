select
    l.order_id,
    l.line_no,
    o.ordered_at::date as sold_on,
    o.customer_id,
    c.name as customer_name,
    c.region,
    l.product_id,
    p.name as product_name,
    k.name as category,
    l.quantity as sold,
    l.quantity * l.unit_price - coalesce(l.discount, 0) as amount
from stg.order_lines as l
join stg.orders as o on o.order_id = l.order_id
join stg.products as p on p.product_id = l.product_id
join stg.categories as k on k.category_id = p.category_id
left join stg.customers as c on c.customer_id = o.customer_id;
