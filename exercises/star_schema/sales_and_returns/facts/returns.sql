select
    r.return_id,
    r.returned_on,
    r.reason,
    o.customer_id,
    c.name as customer_name,
    c.region,
    l.product_id,
    p.name as product_name,
    k.name as category,
    r.quantity as returned
from stg.returns as r
join stg.order_lines as l on l.order_id = r.order_id and l.line_no = r.line_no
join stg.orders as o on o.order_id = r.order_id
join stg.products as p on p.product_id = l.product_id
join stg.categories as k on k.category_id = p.category_id
left join stg.customers as c on c.customer_id = o.customer_id;
