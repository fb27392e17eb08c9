-- expect: nested-loop-join
select c.customer_id, c.name, count(o.order_id) as orders
from customers as c
left join orders as o
    on (o.customer_id = c.customer_id or o.gift_for = c.customer_id)
    and o.status <> 'cancelled'
where c.country = 'PL'
group by c.customer_id, c.name
order by orders desc, c.customer_id;
