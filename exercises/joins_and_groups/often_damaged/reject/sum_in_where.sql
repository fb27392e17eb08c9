-- expect: aggregate-in-where
select
    p.product_id,
    p.name,
    sum(r.quantity) as pieces
from returns as r
join order_lines as l on l.order_id = r.order_id and l.line_no = r.line_no
join products as p on p.product_id = l.product_id
where r.reason = 'damaged' and sum(r.quantity) >= 5
group by p.product_id, p.name
order by pieces desc, p.product_id;
