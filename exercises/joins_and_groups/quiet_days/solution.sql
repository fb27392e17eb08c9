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
        select store_id, day from work where year(day) = 2024
        except
        select store_id, cast(ordered_at as date) from orders
    )
select store_id, day, count(*) as entries
from work
join quiet using (store_id, day)
group by store_id, day
order by store_id, day;
