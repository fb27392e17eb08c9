-- UNION may merge what is equal, as long as every entry carries its number.
with work as (
    select 'payment' as what, payment_id as number, order_id, paid_on as day
    from payments
    union
    select 'return', return_id, order_id, returned_on
    from returns
)
select o.store_id, w.day, count(*) as entries
from work as w
join orders as o on o.order_id = w.order_id
left join (
    select distinct store_id, date_trunc('day', ordered_at) as day
    from orders
) as busy on busy.store_id = o.store_id and busy.day = w.day
where year(w.day) = 2024 and busy.day is null
group by o.store_id, w.day
order by o.store_id, w.day;
