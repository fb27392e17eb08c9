-- Every order carries the time at which its run began: its own, or the last one before it.
with
    december as (
        select *
        from orders
        where ordered_at >= '2024-12-01' and ordered_at < '2025-01-01'
    ),
    marked as (
        select
            store_id,
            order_id,
            ordered_at,
            case
                when ordered_at <= lag(ordered_at) over (
                    partition by store_id
                    order by ordered_at, order_id
                ) + interval 30 minutes then null
                else ordered_at
            end as begin
        from december
    ),
    carried as (
        select
            store_id,
            ordered_at,
            last_value(begin ignore nulls) over (
                partition by store_id
                order by ordered_at, order_id
            ) as began
        from marked
    )
select store_id, began, max(ordered_at) as ended, count(*) as orders
from carried
group by store_id, began
having count(*) >= 3
order by store_id, began;
