select c.customer_id, c.name, c.email
from customers as c
left join orders as o
    on o.customer_id = c.customer_id
    and cast(o.ordered_at as date) > date '2024-07-31'
where c.joined_on <= date '2024-07-31' and o.order_id is null
order by c.customer_id;
