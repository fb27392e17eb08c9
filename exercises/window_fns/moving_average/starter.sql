-- Orders per day in December 2023 and January 2024, and their mean over seven calendar days.
-- Columns: day, orders, mean (two decimals).
-- Sorted by day.

select
    cast(ordered_at as date) as day
from orders;
