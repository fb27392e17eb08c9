-- First the numbers of the guests, each once; names are looked up afterwards.
with guests as (
    select distinct o.customer_id
    from orders as o
    join order_lines as l using (order_id)
    join products as p using (product_id)
    where
        year(o.ordered_at) = 2024
        and o.status in ('open', 'shipped')
        and p.category_id = (select category_id from categories where name = 'Fountain pens')
)
select c.name, c.region
from guests as g
join customers as c on c.customer_id = g.customer_id
order by c.name;
