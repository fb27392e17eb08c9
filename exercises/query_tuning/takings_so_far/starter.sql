-- Orders of customers in Switzerland (CH), not cancelled: what each comes to, and all of them by then.
-- Columns: order_id, ordered_at, total of the order, total so far.
-- Sorted by ordered_at, then by order_id.

select
    order_id,
    ordered_at
from orders;
