-- expect: missing-rows
select o.store_id, p.paid_on as day, count(*) as entries
from orders as o
join payments as p on p.order_id = o.order_id
join returns as r on r.order_id = o.order_id
where
    year(p.paid_on) = 2024
    and not exists (
        select 1
        from orders as other
        where other.store_id = o.store_id and cast(other.ordered_at as date) = p.paid_on
    )
group by o.store_id, p.paid_on
order by o.store_id, p.paid_on;
