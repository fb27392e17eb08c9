-- expect: missing-rows
select distinct c.customer_id, c.name, c.email
from customers as c
join orders as o on o.customer_id = c.customer_id
where
    c.joined_on < date '2024-08-01'
    and o.ordered_at < date '2024-08-01'
order by c.customer_id;
