-- expect: full-scan
select o.order_id, o.ordered_at, o.status, c.name, c.country
from orders as o
join customers as c on c.customer_id = o.customer_id
where o.tracking_code similar to 'WS849826711EU';
