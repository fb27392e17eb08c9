-- Each number of orders is a level; its place follows from the people on the levels above.
with
    counted as (
        select o.store_id, c.customer_id, count(*) as orders
        from orders as o
        join customers as c on c.customer_id = o.customer_id
        where o.status in ('open', 'shipped')
        group by o.store_id, c.customer_id
    ),
    levels as (
        select store_id, orders, count(*) as people
        from counted
        group by store_id, orders
    ),
    placed as (
        select l.store_id, l.orders, 1 + coalesce(sum(above.people), 0) as place
        from levels as l
        left join levels as above on above.store_id = l.store_id and above.orders > l.orders
        group by l.store_id, l.orders
    )
select c.store_id, c.customer_id, c.orders, p.place
from counted as c
join placed as p on p.store_id = c.store_id and p.orders = c.orders
where p.place <= 3
order by c.store_id, p.place, c.customer_id;
