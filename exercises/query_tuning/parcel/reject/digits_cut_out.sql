-- expect: full-scan
select o.order_id, o.ordered_at, o.status, c.name, c.country
from orders as o
join customers as c on c.customer_id = o.customer_id
where
    substr(o.tracking_code, 1, 2) = 'WS'
    and substr(o.tracking_code, 3, 9) = '849826711'
    and substr(o.tracking_code, 12) = 'EU';
