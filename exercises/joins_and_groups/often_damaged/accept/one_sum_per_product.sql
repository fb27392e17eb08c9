-- Each product looks up its own returns.
with damaged as (
    select
        product_id,
        name,
        (
            select sum(r.quantity)
            from returns as r
            where
                r.reason = 'damaged'
                and exists (
                    select 1
                    from order_lines as l
                    where
                        l.order_id = r.order_id
                        and l.line_no = r.line_no
                        and l.product_id = products.product_id
                )
        ) as pieces
    from products
)
select product_id, name, pieces
from damaged
where pieces >= 5
order by pieces desc, product_id;
