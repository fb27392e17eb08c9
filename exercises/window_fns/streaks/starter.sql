-- Customers who ordered on three or more days running.
-- Columns: customer_id, first day, last day, days.
-- The longest first; then by first day, then by customer_id.

select
    customer_id,
    cast(ordered_at as date) as day
from orders;
