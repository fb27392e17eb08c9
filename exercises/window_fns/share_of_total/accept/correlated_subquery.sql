-- Every line asks anew what its order costs.
select
    l.order_id,
    l.line_no,
    l.quantity * l.unit_price - ifnull(l.discount, 0) as cost,
    cost / nullif(
        (
            select sum(every.quantity * every.unit_price) - coalesce(sum(every.discount), 0)
            from order_lines as every
            where every.order_id = l.order_id
        ),
        0
    ) as share
from orders as o
join order_lines as l using (order_id)
where
    not o.status = 'cancelled'
    and cast(o.ordered_at as date) between date '2023-10-01' and date '2023-10-31'
order by l.order_id, l.line_no;
