-- expect: wrong-values
with belonging as (
    select customer_id, order_id
    from orders
    where status <> 'cancelled'
    union all
    select gift_for, order_id
    from orders
    where status <> 'cancelled'
)
select c.customer_id, c.name, count(b.order_id) as orders
from customers as c
left join belonging as b on b.customer_id = c.customer_id
where c.country = 'PL'
group by c.customer_id, c.name
order by orders desc, c.customer_id;
