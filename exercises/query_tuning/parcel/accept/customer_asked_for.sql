select
    order_id,
    ordered_at,
    status,
    (select c.name from customers as c where c.customer_id = o.customer_id) as name,
    (select c.country from customers as c where c.customer_id = o.customer_id) as country
from orders as o
where tracking_code in ('WS849826711EU');
