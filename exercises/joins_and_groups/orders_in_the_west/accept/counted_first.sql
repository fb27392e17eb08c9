-- Only who ordered has a row in the counts, so the gaps are filled afterwards.
with autumn as (
    select customer_id, count(*) as orders, count(distinct store_id) as shops
    from orders
    where cast(ordered_at as date) between date '2024-09-01' and date '2024-11-30'
    group by customer_id
)
select
    c.customer_id,
    c.name,
    coalesce(autumn.orders, 0) as orders,
    coalesce(autumn.shops, 0) as shops
from customers as c
left join autumn on autumn.customer_id = c.customer_id
where c.region = 'West'
order by 3 desc, 1;
