-- All pairs, in both directions, turned so that the lower number stands first.
with
    pairs as (
        select distinct
            a.order_id,
            least(a.product_id, b.product_id) as lower_id,
            greatest(a.product_id, b.product_id) as higher_id
        from order_lines as a
        join order_lines as b on b.order_id = a.order_id and b.product_id <> a.product_id
        where a.order_id not in (select order_id from orders where status = 'cancelled')
    ),
    counted as (
        select lower_id, higher_id, count(*) as orders
        from pairs
        group by lower_id, higher_id
    )
select
    lower_id,
    (select name from products where product_id = lower_id) as lower_name,
    higher_id,
    (select name from products where product_id = higher_id) as higher_name,
    orders
from counted
where orders > 27
order by orders desc, lower_id, higher_id;
