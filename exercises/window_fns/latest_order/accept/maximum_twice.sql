-- First the latest time, then the highest number at that time, then the order itself.
with
    times as (
        select customer_id, max(ordered_at) as ordered_at
        from orders
        group by customer_id
    ),
    numbers as (
        select o.customer_id, max(o.order_id) as order_id
        from orders as o
        join times as t on t.customer_id = o.customer_id and t.ordered_at = o.ordered_at
        group by o.customer_id
    )
select c.customer_id, c.name, o.order_id, o.ordered_at, o.status
from customers as c
left join numbers as n on n.customer_id = c.customer_id
left join orders as o on o.order_id = n.order_id
order by o.ordered_at desc nulls last, c.customer_id;
