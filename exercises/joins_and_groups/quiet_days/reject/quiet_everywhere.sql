-- expect: missing-rows
with
    work as (
        select o.store_id, p.paid_on as day
        from payments as p
        join orders as o on o.order_id = p.order_id
        union all
        select o.store_id, r.returned_on
        from returns as r
        join orders as o on o.order_id = r.order_id
    ),
    quiet as (
        select day from work where year(day) = 2024
        except
        select cast(ordered_at as date) from orders
    )
select store_id, day, count(*) as entries
from work
join quiet using (day)
group by store_id, day
order by store_id, day;
