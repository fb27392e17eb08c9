insert into sale
select
    row_number() over (order by l.order_id, l.line_no),
    coalesce(b.buyer_sk, 0),
    l.order_id,
    l.line_no,
    l.product_id,
    l.quantity * l.unit_price - coalesce(l.discount, 0)
from stg.order_lines as l
join stg.orders as o on o.order_id = l.order_id
left join buyer as b on b.buyer_number = o.customer_id;
