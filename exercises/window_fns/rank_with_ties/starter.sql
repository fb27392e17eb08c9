-- The customers on the first three places of each shop.
-- Columns: store_id, customer_id, orders, place.
-- Sorted by store_id, place, customer_id.

select
    store_id,
    customer_id
from orders;
