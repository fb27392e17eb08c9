-- Counted apart, and then added; gifts to oneself are among the orders placed.
with
    placed as (
        select customer_id, count(*) as orders
        from orders
        where status <> 'cancelled'
        group by customer_id
    ),
    got as (
        select gift_for as customer_id, count(*) as orders
        from orders
        where status <> 'cancelled' and gift_for <> customer_id
        group by gift_for
    )
select c.customer_id, c.name, coalesce(placed.orders, 0) + coalesce(got.orders, 0) as orders
from customers as c
left join placed using (customer_id)
left join got using (customer_id)
where c.country = 'PL'
order by orders desc, c.customer_id;
