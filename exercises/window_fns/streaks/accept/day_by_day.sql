-- Every streak grows from its first day, one day at a time.
with recursive
    days as (
        select distinct customer_id, cast(ordered_at as date) as day
        from orders
        where customer_id is not null
    ),
    grown as (
        select d.customer_id, d.day as first_day, d.day as last_day
        from days as d
        left join days as before on before.customer_id = d.customer_id and before.day = d.day - 1
        where before.day is null
        union all
        select g.customer_id, g.first_day, d.day
        from grown as g
        join days as d on d.customer_id = g.customer_id and d.day = g.last_day + 1
    )
select customer_id, first_day, max(last_day) as last_day, count(*) as days
from grown
group by customer_id, first_day
having count(*) >= 3
order by days desc, first_day, customer_id;
