-- expect: missing-rows
select c.customer_id, c.name, count(*) as orders
from customers as c
join orders as o on o.customer_id = c.customer_id
group by c.customer_id, c.name
having
    count(o.store_id) = (select count(*) from stores)
    and max(o.status) <> 'cancelled'
order by orders desc, c.customer_id;
