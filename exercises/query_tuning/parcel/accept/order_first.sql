-- The order is looked up by itself; it is the only one of its tracking code.
with found as (
    select *
    from orders
    where tracking_code = 'WS849826711EU'
)
select order_id, ordered_at, status, name, country
from found
join customers using (customer_id);
