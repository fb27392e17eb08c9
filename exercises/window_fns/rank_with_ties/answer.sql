-- Ties share a place, so row_number() will not do.
with orders_per_customer as (
    select
        store_id,
        customer_id,
        count(*) as orders
    from orders
    where status <> 'cancelled'
      and customer_id is not null
    group by store_id, customer_id
),
ranked as (
    select
        *,
        dense_rank() over (partition by store_id order by orders desc) as place
    from orders_per_customer
)
select store_id, customer_id, orders, place
from ranked
where place <= 3
order by store_id, place, customer_id;
