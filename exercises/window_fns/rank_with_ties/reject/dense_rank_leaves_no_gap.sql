-- expect: unexpected-rows
with counted as (
    select store_id, customer_id, count(*) as orders
    from orders
    where customer_id is not null and status <> 'cancelled'
    group by store_id, customer_id
)
select
    store_id,
    customer_id,
    orders,
    dense_rank() over (partition by store_id order by orders desc) as place
from counted
qualify place <= 3
order by store_id, place, customer_id;
