select
    ordered_at,
    order_id,
    (select name from stores where stores.store_id = orders.store_id) as shop,
    (select name from customers where customers.customer_id = orders.customer_id) as customer
from orders
where cast(ordered_at as date) = date '2024-12-27'
order by ordered_at, order_id;
