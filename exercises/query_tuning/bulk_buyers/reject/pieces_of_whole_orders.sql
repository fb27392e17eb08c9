-- expect: missing-rows
with big as (
    select order_id
    from order_lines
    group by order_id
    having sum(quantity) >= 4
)
select c.customer_id, c.name, max(o.ordered_at) as latest
from customers as c
join orders as o on o.customer_id = c.customer_id
join big using (order_id)
where c.country = 'AT' and o.status <> 'cancelled'
group by c.customer_id, c.name
order by latest desc, c.customer_id;
