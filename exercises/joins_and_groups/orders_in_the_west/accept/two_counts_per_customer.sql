with autumn as (
    select *
    from orders
    where year(ordered_at) = 2024 and month(ordered_at) in (9, 10, 11)
)
select
    customer_id,
    name,
    (select count(*) from autumn where autumn.customer_id = customers.customer_id) as orders,
    (
        select count(distinct store_id)
        from autumn
        where autumn.customer_id = customers.customer_id
    ) as shops
from customers
where region = 'West'
order by orders desc, customer_id;
