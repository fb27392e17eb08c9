-- expect: result
with sizes as (
    select o.order_id, o.status, cast(o.ordered_at as date) as day, sum(l.quantity) as size
    from orders as o
    join order_lines as l on l.order_id = o.order_id
    group by o.order_id, o.status, day
),
compared as (
    select *, avg(size) over (partition by day) as average
    from sizes
)
select order_id, day, size, average
from compared
where size > 2 * average and status <> 'cancelled'
order by size desc, order_id;
