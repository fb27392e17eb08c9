-- expect: unexpected-rows
with visits as (
    select
        customer_id,
        order_id,
        ordered_at,
        lag(ordered_at) over (partition by customer_id order by ordered_at, order_id) as previous
    from orders
)
select
    customer_id,
    order_id,
    ordered_at,
    previous,
    cast(ordered_at as date) - cast(previous as date) as days
from visits
where ordered_at >= date '2024-01-01' and ordered_at < date '2025-01-01'
order by customer_id, ordered_at, order_id;
