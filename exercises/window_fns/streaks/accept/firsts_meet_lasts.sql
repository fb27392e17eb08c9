-- No window: a streak is a first day with the nearest last day that is not before it.
with
    days as (
        select distinct customer_id, ordered_at::date as day
        from orders
        where customer_id is not null
    ),
    firsts as (
        select *
        from days as d
        where not exists (
            from days as e where e.customer_id = d.customer_id and e.day = d.day - 1
        )
    ),
    lasts as (
        select *
        from days as d
        where not exists (
            from days as e where e.customer_id = d.customer_id and e.day = d.day + 1
        )
    )
select
    f.customer_id,
    f.day as first_day,
    min(l.day) as last_day,
    min(l.day) - f.day + 1 as days
from firsts as f
join lasts as l on l.customer_id = f.customer_id and l.day >= f.day
group by f.customer_id, f.day
having min(l.day) - f.day >= 2
order by days desc, first_day, f.customer_id;
