-- Shop by shop: sort its products, take four.
select w.store_id, w.place, w.product_id, w.name, w.money
from stores as s
cross join lateral (
    select
        s.store_id,
        row_number() over (
            order by best.money desc, best.launched_on desc, best.product_id
        ) as place,
        best.*
    from (
        select
            p.product_id,
            p.name,
            p.launched_on,
            sum(l.quantity * l.unit_price) - coalesce(sum(l.discount), 0) as money
        from orders as o
        join order_lines as l using (order_id)
        join products as p using (product_id)
        where
            o.store_id = s.store_id
            and o.status in ('open', 'shipped')
            and date_trunc('month', o.ordered_at) >= '2024-01-01'
            and date_trunc('month', o.ordered_at) <= '2024-04-01'
        group by p.product_id, p.name, p.launched_on
        order by money desc, p.launched_on desc, p.product_id
        limit 4
    ) as best
) as w
order by w.store_id, w.place;
