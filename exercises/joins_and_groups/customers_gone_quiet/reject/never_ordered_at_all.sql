-- expect: missing-rows
select c.customer_id, c.name, c.email
from customers as c
left join orders as o on o.customer_id = c.customer_id
where c.joined_on < date '2024-08-01' and o.order_id is null
order by c.customer_id;
