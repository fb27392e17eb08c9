-- Runs of three or more orders in one shop, at most 30 minutes between each and the next.
-- Columns: store_id, first order's time, last order's time, orders.
-- December 2024; sorted by store_id and the first order's time.

select
    store_id,
    ordered_at
from orders;
