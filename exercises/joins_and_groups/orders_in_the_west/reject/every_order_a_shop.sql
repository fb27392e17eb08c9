-- expect: wrong-values
select
    c.customer_id,
    c.name,
    count(o.order_id) as orders,
    count(o.store_id) as shops
from customers as c
left join orders as o
    on o.customer_id = c.customer_id
    and o.ordered_at >= date '2024-09-01'
    and o.ordered_at < date '2024-12-01'
where c.region = 'West'
group by c.customer_id, c.name
order by orders desc, c.customer_id;
