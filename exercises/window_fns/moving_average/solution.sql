with
    days as (
        select cast(ordered_at as date) as day, count(*) as orders
        from orders
        group by cast(ordered_at as date)
    ),
    smoothed as (
        -- A range over days, not rows: closed days have no row, yet they take their place.
        select
            day,
            orders,
            round(
                sum(orders) over (
                    order by day
                    range between interval 6 days preceding and current row
                ) / 7,
                2
            ) as mean
        from days
    )
select day, orders, mean
from smoothed
where day between date '2023-12-01' and date '2024-01-31'
order by day;
