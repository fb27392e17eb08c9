-- Each month looks into the books itself, once for its own orders and once for those of a year ago.
with
    months as (
        select store_id, opened_on, unnest(generate_series(
            timestamp '2024-01-01', timestamp '2024-12-31', interval 1 month
        )) as month
        from stores
    ),
    counted as (
        select
            store_id,
            cast(month as date) as month,
            (
                select count(*)
                from orders as o
                where
                    o.store_id = m.store_id
                    and o.status <> 'cancelled'
                    and o.ordered_at >= m.month
                    and o.ordered_at < m.month + interval 1 month
            ) / date_part('day', last_day(month)) as per_day,
            if(month >= timestamp '2024-07-01' and month - interval 11 months > opened_on, (
                select count(*)
                from orders as o
                where
                    o.store_id = m.store_id
                    and o.status <> 'cancelled'
                    and o.ordered_at >= m.month - interval 1 year
                    and o.ordered_at < m.month - interval 11 months
            ) / date_part('day', last_day(month - interval 1 year)), null) as year_ago
        from months as m
        where last_day(month) >= opened_on
    )
select *, per_day - year_ago as change
from counted
order by store_id, month;
