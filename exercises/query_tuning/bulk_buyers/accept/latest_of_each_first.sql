-- One row per customer, before it is known where they live.
with latest as (
    select o.customer_id, max(o.ordered_at) as ordered_at
    from orders as o
    where
        o.status <> 'cancelled'
        and exists (select 1 from order_lines as l where l.order_id = o.order_id and l.quantity >= 4)
    group by o.customer_id
)
select customer_id, name, ordered_at
from customers
join latest using (customer_id)
where country = 'AT'
order by ordered_at desc, customer_id;
