-- All returns of a product stay together; the sum picks what it adds.
select
    p.product_id,
    p.name,
    sum(r.quantity) filter (where r.reason = 'damaged') as pieces
from products as p
join order_lines as l using (product_id)
join returns as r using (order_id, line_no)
group by p.product_id, p.name
having pieces >= 5
order by pieces desc, p.product_id;
