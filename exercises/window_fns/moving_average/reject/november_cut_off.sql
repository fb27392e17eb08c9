-- expect: wrong-values
with days as (
    select cast(ordered_at as date) as day, count(*) as orders
    from orders
    where ordered_at >= date '2023-12-01' and ordered_at < date '2024-02-01'
    group by cast(ordered_at as date)
)
select
    day,
    orders,
    round(
        sum(orders) over (order by day range between interval 6 days preceding and current row) / 7,
        2
    ) as mean
from days
order by day;
