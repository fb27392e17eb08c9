-- expect: result
with
    busy as (
        select
            store_id,
            cast(date_trunc('month', ordered_at) as date) as month,
            count(*) / day(last_day(date_trunc('month', ordered_at))) as per_day
        from orders
        where status <> 'cancelled'
        group by store_id, date_trunc('month', ordered_at)
    ),
    compared as (
        select *, lag(per_day, 12) over (partition by store_id order by month) as year_ago
        from busy
    )
select store_id, month, per_day, year_ago, per_day - year_ago as change
from compared
where month >= date '2024-01-01'
order by store_id, month;
