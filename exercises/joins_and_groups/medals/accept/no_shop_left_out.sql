-- There is no shop in which the customer has not ordered.
select
    c.customer_id,
    c.name,
    (select count(*) from orders as o where o.customer_id = c.customer_id) as orders
from customers as c
where
    not exists (
        select 1
        from stores as s
        where not exists (
            select 1
            from orders as o
            where o.customer_id = c.customer_id and o.store_id = s.store_id
        )
    )
    and not exists (
        select 1
        from orders as o
        where o.customer_id = c.customer_id and o.status = 'cancelled'
    )
order by orders desc, c.customer_id;
