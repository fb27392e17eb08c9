with
    per_reason as (
        select l.product_id, r.reason, sum(r.quantity) as pieces
        from returns as r
        join order_lines as l on (l.order_id, l.line_no) = (r.order_id, r.line_no)
        group by l.product_id, r.reason
        having r.reason = 'damaged'
    )
select product_id, name, pieces
from per_reason
join products using (product_id)
where pieces > 4
order by 3 desc, 1;
