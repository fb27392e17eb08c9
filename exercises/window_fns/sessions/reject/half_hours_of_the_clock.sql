-- expect: result
select
    store_id,
    min(ordered_at) as began,
    max(ordered_at) as ended,
    count(*) as orders
from orders
where ordered_at >= date '2024-12-01' and ordered_at < date '2025-01-01'
group by store_id, time_bucket(interval 30 minutes, ordered_at)
having count(*) >= 3
order by store_id, began;
