insert into fct_line (person_sk, item_sk, outlet_sk, sold_on, pieces, net, order_number, line_number)
select
    coalesce(md5('person ' || o.customer_id), md5('nobody')),
    md5('item ' || l.product_id),
    md5('outlet ' || o.store_id),
    o.ordered_at,
    l.quantity,
    l.quantity * l.unit_price - coalesce(l.discount, 0),
    l.order_id,
    l.line_no
from stg.orders as o
join stg.order_lines as l on l.order_id = o.order_id;
