-- From all customers those are taken away who lack a shop, and those who cancelled.
with medals as (
    select customer_id from customers
    except
    (
        select customer_id
        from (
            select c.customer_id, s.store_id
            from customers as c
            cross join stores as s
            except
            select customer_id, store_id
            from orders
        )
        union
        select customer_id
        from orders
        where status = 'cancelled'
    )
)
select m.customer_id, c.name, count(o.order_id) as orders
from medals as m
join customers as c on c.customer_id = m.customer_id
join orders as o on o.customer_id = m.customer_id
group by m.customer_id, c.name
order by count(o.order_id) desc, m.customer_id;
