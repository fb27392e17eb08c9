with sums as (
    select
        order_id,
        (
            select sum(quantity * unit_price) - coalesce(sum(discount), 0)
            from order_lines
            where order_lines.order_id = orders.order_id
        ) as cost,
        coalesce(
            (select sum(amount) from payments where payments.order_id = orders.order_id), 0
        ) as paid
    from orders
    where
        store_id = 1
        and status = 'shipped'
        and year(ordered_at) = 2023
        and month(ordered_at) = 10
)
select order_id, cost, paid, cost - paid as owed
from sums
order by order_id;
