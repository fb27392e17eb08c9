-- With a row for every day of the calendar, seven rows are seven days.
with
    calendar as (
        select cast(d.day as date) as day
        from generate_series(
            timestamp '2023-11-25', timestamp '2024-01-31', interval 1 day
        ) as d (day)
    ),
    filled as (
        select c.day, count(o.order_id) as orders
        from calendar as c
        left join orders as o on cast(o.ordered_at as date) = c.day
        group by c.day
    ),
    smoothed as (
        select
            day,
            orders,
            round(avg(orders) over (order by day rows 6 preceding), 2) as mean
        from filled
    )
select day, orders, mean
from smoothed
where orders > 0 and day >= date '2023-12-01'
order by day;
