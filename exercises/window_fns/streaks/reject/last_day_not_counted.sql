-- expect: wrong-values
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
            day - cast(
                row_number() over (partition by customer_id order by day) as integer
            ) as anchor
        from days
    )
select customer_id, min(day) as first_day, max(day) as last_day, max(day) - min(day) as days
from anchored
group by customer_id, anchor
having count(*) >= 3
order by days desc, first_day, customer_id;
