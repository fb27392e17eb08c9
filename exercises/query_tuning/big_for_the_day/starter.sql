-- Orders more than twice as big, in pieces, as the average order of their day, without cancelled ones.
-- Columns: order_id, day, size of the order, average size of the orders of that day.
-- The biggest first, then by order_id.

select
    order_id,
    sum(quantity) as size
from order_lines
group by order_id;
