-- The order is looked up by itself; it is the only one of its tracking code.
with found as (
    select order_id
    from orders
    where tracking_code = 'WS599012497EU'
)
select line_no, name, quantity
from found
join order_lines using (order_id)
join products using (product_id)
order by line_no;
