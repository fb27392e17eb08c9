select o.ordered_at, o.order_id, s.name, c.name
from customers as c
right join orders as o on o.customer_id = c.customer_id
join stores as s on s.store_id = o.store_id
where year(o.ordered_at) = 2024 and month(o.ordered_at) = 12 and day(o.ordered_at) = 27
order by o.ordered_at, o.order_id;
