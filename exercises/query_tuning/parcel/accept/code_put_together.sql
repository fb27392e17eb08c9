-- What is looked for may be computed: that is done once, before any row is looked at.
select o.order_id, o.ordered_at, o.status, c.name, c.country
from customers as c, orders as o
where
    c.customer_id = o.customer_id
    and o.tracking_code = upper(replace('ws 849 826 711 eu', ' ', ''));
