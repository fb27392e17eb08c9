-- expect: wrong-values
with visits as (
    select
        customer_id,
        order_id,
        ordered_at,
        lag(ordered_at) over (partition by customer_id order by ordered_at, order_id) as previous
    from orders
    where customer_id is not null
)
select
    customer_id,
    order_id,
    ordered_at,
    previous,
    date_sub('day', previous, ordered_at) as days
from visits
where ordered_at >= date '2024-01-01' and ordered_at < date '2025-01-01'
order by customer_id, ordered_at, order_id;
