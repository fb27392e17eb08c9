-- Each order becomes a list of its products; each list is taken apart twice.
with
    baskets as (
        select l.order_id, list(distinct l.product_id) as products
        from order_lines as l
        semi join (from orders where status <> 'cancelled') as o using (order_id)
        group by l.order_id
    ),
    first as (select order_id, unnest(products) as product_id from baskets),
    second as (select order_id, unnest(products) as product_id from baskets)
select a.product_id, pa.name, b.product_id, pb.name, count(*) as orders
from first as a
join second as b on b.order_id = a.order_id and a.product_id < b.product_id
join products as pa on pa.product_id = a.product_id
join products as pb on pb.product_id = b.product_id
group by all
having orders >= 28
order by orders desc, a.product_id, b.product_id;
