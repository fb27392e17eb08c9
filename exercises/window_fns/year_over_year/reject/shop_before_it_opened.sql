-- expect: result
with
    months as (
        select s.store_id, cast(m.month as date) as month
        from stores as s
        cross join generate_series(
            timestamp '2023-07-01', timestamp '2024-12-01', interval 1 month
        ) as m (month)
    ),
    busy as (
        select m.store_id, m.month, count(o.order_id) / day(last_day(m.month)) as per_day
        from months as m
        left join orders as o
            on o.store_id = m.store_id
            and date_trunc('month', o.ordered_at) = m.month
            and o.status <> 'cancelled'
        group by m.store_id, m.month
    ),
    compared as (
        select *, lag(per_day, 12) over (partition by store_id order by month) as year_ago
        from busy
    )
select store_id, month, per_day, year_ago, per_day - year_ago as change
from compared
where month >= date '2024-01-01'
order by store_id, month;
