-- Orders more than three times as big, in pieces, as the average order of their day, without cancelled ones.
-- Columns: order_id, day, size of the order, average size of the orders of that day.
-- Sorted by day, then by order_id.

select
    order_id,
    sum(quantity) as size
from order_lines
group by order_id;
