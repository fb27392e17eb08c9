-- Products of which at least 5 pieces came back damaged.
-- Columns: product_id, name, pieces.
-- The most pieces first, then by product_id.

select
    order_id,
    line_no,
    quantity,
    reason
from returns;
