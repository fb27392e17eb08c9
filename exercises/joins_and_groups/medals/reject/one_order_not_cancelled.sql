-- expect: unexpected-rows
select c.customer_id, c.name, count(*) as orders
from customers as c
join orders as o on o.customer_id = c.customer_id
where
    exists (
        select 1
        from orders as kept
        where kept.customer_id = c.customer_id and kept.status <> 'cancelled'
    )
group by c.customer_id, c.name
having count(distinct o.store_id) = (select count(*) from stores)
order by orders desc, c.customer_id;
