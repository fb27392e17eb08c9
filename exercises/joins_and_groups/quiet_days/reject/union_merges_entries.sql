-- expect: wrong-values
with
    work as (
        select o.store_id, p.paid_on as day
        from payments as p
        join orders as o on o.order_id = p.order_id
        union
        select o.store_id, r.returned_on
        from returns as r
        join orders as o on o.order_id = r.order_id
    )
select store_id, day, count(*) as entries
from work
where
    year(day) = 2024
    and (store_id, day) not in (select (store_id, cast(ordered_at as date)) from orders)
group by store_id, day
order by store_id, day;
