-- expect: unexpected-rows
with sizes as (
    select o.order_id, cast(o.ordered_at as date) as day, sum(l.quantity) as size
    from orders as o
    join order_lines as l on l.order_id = o.order_id
    where o.status <> 'cancelled'
    group by o.order_id, day
)
select order_id, day, size, avg(size) over (partition by day) as average
from sizes
qualify size >= 2 * average
order by size desc, order_id;
