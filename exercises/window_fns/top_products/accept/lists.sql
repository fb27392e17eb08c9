-- Each shop's products as one sorted list, of which the first four are unrolled again.
with
    sold as (
        select
            o.store_id,
            l.product_id,
            sum(l.quantity * l.unit_price - ifnull(l.discount, 0)) as money
        from order_lines as l
        join orders as o using (order_id)
        where
            o.status <> 'cancelled'
            and year(o.ordered_at) = 2024
            and month(o.ordered_at) in (1, 2, 3, 4)
        group by o.store_id, l.product_id
    ),
    shelves as (
        select
            s.store_id,
            list(
                {'product_id': p.product_id, 'name': p.name, 'money': s.money}
                order by s.money desc, p.launched_on desc, p.product_id
            ) as products
        from sold as s
        join products as p using (product_id)
        group by s.store_id
    ),
    places as (
        select store_id, place, products[place] as product
        from shelves
        cross join range(1, 5) as places (place)
        where place <= len(products)
    )
select store_id, place, product.product_id, product.name, product.money
from places
order by store_id, place;
