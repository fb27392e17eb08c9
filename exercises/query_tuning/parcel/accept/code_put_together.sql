-- What is looked for may be computed: that is done once, before any row is looked at.
select l.line_no, p.name, l.quantity
from order_lines as l
join orders as o using (order_id)
join products as p using (product_id)
where o.tracking_code = concat('WS', '599012497', 'EU')
order by l.line_no;
