-- Only the last order matters; who has none is quiet as well.
select c.customer_id, c.name, c.email
from customers as c
left join orders as o on o.customer_id = c.customer_id
where c.joined_on < date '2024-08-01'
group by c.customer_id, c.name, c.email
having max(o.ordered_at) < date '2024-08-01' or max(o.ordered_at) is null
order by c.customer_id;
