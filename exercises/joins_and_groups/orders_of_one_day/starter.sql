-- All orders placed on 27 December 2024.
-- Columns: ordered_at, order_id, name of the shop, name of the customer.
-- Sorted by ordered_at, order_id.

select
    ordered_at,
    order_id
from orders;
