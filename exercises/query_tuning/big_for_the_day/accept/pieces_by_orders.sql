-- An average is a sum by a count, and both can be had of the lines.
with
    sizes as (
        select order_id, sum(quantity) as size
        from order_lines
        group by order_id
    ),
    days as (
        select cast(o.ordered_at as date) as day, sum(s.size) as pieces, count(*) as orders
        from orders as o
        join sizes as s using (order_id)
        where o.status <> 'cancelled'
        group by day
    )
select o.order_id, d.day, s.size, d.pieces / d.orders as average
from orders as o
join sizes as s using (order_id)
join days as d on d.day = cast(o.ordered_at as date)
where o.status <> 'cancelled' and s.size * d.orders > 2 * d.pieces
order by s.size desc, o.order_id;
