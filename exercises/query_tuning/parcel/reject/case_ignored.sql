-- expect: full-scan
select l.line_no, p.name, l.quantity
from orders as o
join order_lines as l on l.order_id = o.order_id
join products as p on p.product_id = l.product_id
where upper(o.tracking_code) = 'WS599012497EU'
order by l.line_no;
