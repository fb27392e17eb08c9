-- expect: missing-rows
select
    o.ordered_at,
    o.order_id,
    s.name as shop,
    c.name as customer
from customers as c
left join orders as o on o.customer_id = c.customer_id
left join stores as s on s.store_id = o.store_id
where cast(o.ordered_at as date) = date '2024-12-27'
order by o.ordered_at, o.order_id;
