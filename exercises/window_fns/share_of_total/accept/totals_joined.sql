-- The totals are a table of their own, which every line looks up.
with
    lines as (
        select
            order_id,
            line_no,
            quantity * unit_price - case when discount is null then 0 else discount end as cost
        from order_lines
        where order_id in (
            select order_id
            from orders
            where
                status in ('open', 'shipped')
                and year(ordered_at) = 2023
                and month(ordered_at) = 10
        )
    ),
    totals as (
        select order_id, sum(cost) as total
        from lines
        group by order_id
        having sum(cost) <> 0
    )
select l.order_id, l.line_no, l.cost, l.cost / t.total as share
from lines as l
left join totals as t on t.order_id = l.order_id
order by l.order_id, l.line_no;
