-- One row per customer and shop, then one per customer.
with
    per_shop as (
        select
            customer_id,
            store_id,
            count(*) as orders,
            bool_or(status = 'cancelled') as cancelled
        from orders
        where customer_id is not null
        group by customer_id, store_id
    ),
    per_customer as (
        select
            customer_id,
            count(*) as shops,
            sum(orders) as orders,
            bool_or(cancelled) as cancelled
        from per_shop
        group by customer_id
    )
select customer_id, name, orders
from per_customer
join customers using (customer_id)
where shops = (select count(*) from stores) and not cancelled
order by orders desc, customer_id;
