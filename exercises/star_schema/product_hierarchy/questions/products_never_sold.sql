select p.category, count(*) as products
from products as p
where p.product_id not in (select l.product_id from order_lines as l)
group by p.category;
