-- Orders with a customer and orders without one, one below the other.
with orders_of_the_day as (
    select o.ordered_at, o.order_id, s.name as shop, o.customer_id
    from orders as o
    join stores as s using (store_id)
    where date_trunc('day', o.ordered_at) = date '2024-12-27'
)
select d.ordered_at, d.order_id, d.shop, c.name as customer
from orders_of_the_day as d
join customers as c on c.customer_id = d.customer_id
union all
select ordered_at, order_id, shop, null
from orders_of_the_day
where customer_id is null
order by ordered_at, order_id;
