-- expect: unexpected-rows
select c.customer_id, c.name, count(*) as orders
from customers as c
join orders as o on o.customer_id = c.customer_id
where o.status <> 'cancelled'
group by c.customer_id, c.name
having count(distinct o.store_id) = (select count(*) from stores)
order by orders desc, c.customer_id;
