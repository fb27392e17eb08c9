-- expect: missing-rows
select o.order_id, o.ordered_at, o.status, c.name, c.country
from orders as o
join customers as c on c.customer_id = o.customer_id
where o.tracking_code = 'WS 849 826 711 EU';
