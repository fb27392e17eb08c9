-- For each product of the category lamps, its clicks and the orders it is in, without cancelled ones.
-- Columns: product_id, name, number of clicks, number of orders.
-- The most clicks first, then by product_id.

select
    product_id,
    name
from products
where category = 'lamps';
