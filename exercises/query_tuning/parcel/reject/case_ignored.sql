-- expect: full-scan
select o.order_id, o.ordered_at, o.status, c.name, c.country
from orders as o
join customers as c on c.customer_id = o.customer_id
where upper(o.tracking_code) = 'WS849826711EU';
