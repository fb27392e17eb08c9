-- expect: unexpected-rows
select c.customer_id, c.name, c.email
from customers as c
where not exists (
    select 1
    from orders as o
    where o.customer_id = c.customer_id and o.ordered_at >= date '2024-08-01'
)
order by c.customer_id;
