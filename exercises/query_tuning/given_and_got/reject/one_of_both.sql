-- expect: nested-loop-join
select c.customer_id, c.name, count(o.order_id) as orders
from customers as c
left join orders as o on c.customer_id in (o.customer_id, o.gift_for) and o.status <> 'cancelled'
where c.country = 'PL'
group by c.customer_id, c.name
order by orders desc, c.customer_id;
