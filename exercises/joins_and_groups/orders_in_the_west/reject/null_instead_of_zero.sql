-- expect: wrong-values
with autumn as (
    select customer_id, count(*) as orders, count(distinct store_id) as shops
    from orders
    where ordered_at >= date '2024-09-01' and ordered_at < date '2024-12-01'
    group by customer_id
)
select c.customer_id, c.name, autumn.orders, autumn.shops
from customers as c
left join autumn on autumn.customer_id = c.customer_id
where c.region = 'West'
order by autumn.orders desc nulls last, c.customer_id;
