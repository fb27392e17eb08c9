-- expect: result
with
    december as (
        select store_id, order_id, ordered_at
        from orders
        where ordered_at >= date '2024-12-01' and ordered_at < date '2025-01-01'
    ),
    marked as (
        select
            this.*,
            not exists (
                select 1
                from december as earlier
                where
                    earlier.store_id = this.store_id
                    and earlier.ordered_at < this.ordered_at
                    and earlier.ordered_at >= this.ordered_at - interval 30 minutes
            ) as begins
        from december as this
    ),
    numbered as (
        select
            store_id,
            ordered_at,
            count(*) filter (where begins) over (
                partition by store_id
                order by ordered_at, order_id
            ) as run
        from marked
    )
select store_id, min(ordered_at) as began, max(ordered_at) as ended, count(*) as orders
from numbered
group by store_id, run
having count(*) >= 3
order by store_id, began;
