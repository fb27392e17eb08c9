-- expect: wrong-values
with
    days as (
        select cast(ordered_at as date) as day, count(*) as orders
        from orders
        group by cast(ordered_at as date)
    ),
    smoothed as (
        select
            day,
            orders,
            round(avg(orders) over (order by day rows 6 preceding), 2) as mean
        from days
    )
select day, orders, mean
from smoothed
where day between date '2023-12-01' and date '2024-01-31'
order by day;
