-- Two counts, one for payments and one for returns, added up where there is no order.
with
    paid as (
        select o.store_id, p.paid_on as day, count(*) as entries
        from payments as p
        join orders as o using (order_id)
        group by all
    ),
    returned as (
        select o.store_id, r.returned_on as day, count(*) as entries
        from returns as r
        join orders as o using (order_id)
        group by all
    ),
    work as (
        select
            store_id,
            day,
            coalesce(paid.entries, 0) + coalesce(returned.entries, 0) as entries
        from paid
        full join returned using (store_id, day)
    )
select store_id, day, entries
from work
where
    day between date '2024-01-01' and date '2024-12-31'
    and not exists (
        select 1
        from orders as o
        where o.store_id = work.store_id and cast(o.ordered_at as date) = work.day
    )
order by store_id, day;
