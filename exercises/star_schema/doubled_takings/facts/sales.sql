select
    l.order_id,
    l.line_no,
    o.customer_id,
    c.name as customer_name,
    c.region,
    l.product_id,
    l.quantity * l.unit_price - coalesce(l.discount, 0) as amount
from stg.order_lines as l
join stg.orders as o on o.order_id = l.order_id
left join stg.customers as c on c.customer_id = o.customer_id;
