-- expect: missing-rows
with belonging as (
    select customer_id, order_id
    from orders
    where status <> 'cancelled'
    union
    select gift_for, order_id
    from orders
    where status <> 'cancelled'
)
select c.customer_id, c.name, count(*) as orders
from customers as c
join belonging as b on b.customer_id = c.customer_id
where c.country = 'PL'
group by c.customer_id, c.name
order by orders desc, c.customer_id;
