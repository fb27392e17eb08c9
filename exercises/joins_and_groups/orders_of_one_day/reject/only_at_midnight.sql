-- expect: missing-rows
select
    o.ordered_at,
    o.order_id,
    s.name as shop,
    c.name as customer
from orders as o
join stores as s on s.store_id = o.store_id
left join customers as c on c.customer_id = o.customer_id
where o.ordered_at = date '2024-12-27'
order by o.ordered_at, o.order_id;
