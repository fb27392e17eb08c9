-- Pairs of products that occur together in at least 28 orders.
-- Columns: lower product_id, its name, the other product_id, its name, number of orders.
-- The most orders first, then by the two product_ids.

select
    order_id,
    product_id
from order_lines;
