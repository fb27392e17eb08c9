-- A day that does not follow another begins a streak; the beginnings so far number the streaks.
with
    days as (
        select customer_id, cast(ordered_at as date) as day
        from orders
        where customer_id is not null
        group by customer_id, cast(ordered_at as date)
    ),
    marked as (
        select
            customer_id,
            day,
            case
                when lag(day) over (partition by customer_id order by day) = day - 1 then 0
                else 1
            end as begins
        from days
    ),
    numbered as (
        select
            customer_id,
            day,
            sum(begins) over (partition by customer_id order by day) as streak
        from marked
    )
select
    customer_id,
    min(day) as first_day,
    max(day) as last_day,
    date_diff('day', min(day), max(day)) + 1 as days
from numbered
group by customer_id, streak
having max(day) - min(day) >= 2
order by days desc, first_day, customer_id;
