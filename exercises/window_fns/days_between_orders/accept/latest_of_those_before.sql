-- No place in a line is needed: of all that came before, the last is the previous one.
with listed as (
    select
        o.customer_id,
        o.order_id,
        o.ordered_at,
        (
            select max(before.ordered_at)
            from orders as before
            where
                before.customer_id = o.customer_id
                and (
                    before.ordered_at < o.ordered_at
                    or (before.ordered_at = o.ordered_at and before.order_id < o.order_id)
                )
        ) as previous
    from orders as o
    join customers as c on c.customer_id = o.customer_id
    where cast(o.ordered_at as date) between date '2024-01-01' and date '2024-12-31'
)
select *, date_trunc('day', ordered_at)::date - date_trunc('day', previous)::date as days
from listed
order by customer_id, ordered_at, order_id;
