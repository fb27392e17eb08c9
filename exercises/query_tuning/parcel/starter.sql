-- Which order has the tracking code WS849826711EU, and who placed it.
-- Columns: order_id, ordered_at, status, name and country of the customer.

select
    order_id,
    ordered_at,
    status
from orders;
