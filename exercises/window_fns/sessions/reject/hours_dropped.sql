-- expect: result
with
    timed as (
        select
            store_id,
            order_id,
            ordered_at,
            minute(ordered_at - lag(ordered_at) over shop) as pause
        from orders
        where ordered_at >= date '2024-12-01' and ordered_at < date '2025-01-01'
        window shop as (partition by store_id order by ordered_at, order_id)
    ),
    numbered as (
        select
            store_id,
            ordered_at,
            count(*) filter (where pause > 30) over (
                partition by store_id
                order by ordered_at, order_id
            ) as run
        from timed
    )
select store_id, min(ordered_at) as began, max(ordered_at) as ended, count(*) as orders
from numbered
group by store_id, run
having count(*) >= 3
order by store_id, began;
