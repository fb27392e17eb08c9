-- The latest order is the one that no other follows.
with latest as (
    select *
    from orders as o
    where not exists (
        select 1
        from orders as later
        where
            later.customer_id = o.customer_id
            and (
                later.ordered_at > o.ordered_at
                or (later.ordered_at = o.ordered_at and later.order_id > o.order_id)
            )
    )
)
select c.customer_id, c.name, latest.order_id, latest.ordered_at, latest.status
from customers as c
left join latest on latest.customer_id = c.customer_id
order by latest.ordered_at desc nulls last, c.customer_id;
