-- expect: result
with
    days as (
        select distinct customer_id, cast(ordered_at as date) as day
        from orders
        where customer_id is not null
    ),
    anchored as (
        select
            customer_id,
            day,
            day(day) - row_number() over (
                partition by customer_id, date_trunc('month', day)
                order by day
            ) as anchor
        from days
    )
select customer_id, min(day) as first_day, max(day) as last_day, count(*) as days
from anchored
group by customer_id, date_trunc('month', day), anchor
having count(*) >= 3
order by days desc, first_day, customer_id;
