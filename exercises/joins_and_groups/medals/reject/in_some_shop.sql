-- expect: unexpected-rows
select
    c.customer_id,
    c.name,
    (select count(*) from orders as o where o.customer_id = c.customer_id) as orders
from customers as c
where
    exists (
        select 1
        from orders as o
        where o.customer_id = c.customer_id and o.store_id in (select store_id from stores)
    )
    and not exists (
        select 1
        from orders as o
        where o.customer_id = c.customer_id and o.status = 'cancelled'
    )
order by orders desc, c.customer_id;
