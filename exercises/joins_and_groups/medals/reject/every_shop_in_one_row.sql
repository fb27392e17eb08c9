-- expect: missing-rows
select c.customer_id, c.name, count(*) as orders
from customers as c
join orders as o on o.customer_id = c.customer_id
where
    o.store_id = 1
    and o.store_id = 2
    and o.store_id = 3
    and o.store_id = 4
    and o.store_id = 5
    and o.store_id = 6
    and o.status <> 'cancelled'
group by c.customer_id, c.name
order by orders desc, c.customer_id;
