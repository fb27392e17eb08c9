-- expect: full-scan
select l.line_no, p.name, l.quantity
from orders as o
join order_lines as l on l.order_id = o.order_id
join products as p on p.product_id = l.product_id
where
    substr(o.tracking_code, 1, 2) = 'WS'
    and substr(o.tracking_code, 3, 9) = '599012497'
    and substr(o.tracking_code, 12) = 'EU'
order by l.line_no;
