insert into sales
select
    l.order_id,
    l.line_no,
    c.customer_key,
    l.product_id,
    l.quantity * l.unit_price - coalesce(l.discount, 0)
from stg.order_lines as l
join stg.orders as o on o.order_id = l.order_id
left join customers as c on c.customer_id = o.customer_id;
