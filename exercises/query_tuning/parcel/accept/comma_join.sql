select l.line_no, p.name, l.quantity
from products as p, order_lines as l, orders as o
where
    p.product_id = l.product_id
    and l.order_id = o.order_id
    and o.tracking_code in ('WS599012497EU')
order by l.line_no;
