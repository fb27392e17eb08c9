-- expect: wrong-order
select
    o.ordered_at,
    o.order_id,
    s.name as shop,
    c.name as customer
from orders as o
join stores as s on s.store_id = o.store_id
left join customers as c on c.customer_id = o.customer_id
where cast(o.ordered_at as date) = date '2024-12-27'
order by o.order_id;
