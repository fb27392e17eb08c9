-- expect: wrong-values
select
    c.customer_id,
    c.name,
    max(o.order_id) as order_id,
    max(o.ordered_at) as ordered_at,
    max(o.status) as status
from customers as c
left join orders as o on o.customer_id = c.customer_id
group by c.customer_id, c.name
order by max(o.ordered_at) desc nulls last, c.customer_id;
