-- expect: spilled-fan-out
with sizes as (
    select o.order_id, cast(o.ordered_at as date) as day, sum(l.quantity) as size
    from orders as o
    join order_lines as l on l.order_id = o.order_id
    where o.status <> 'cancelled'
    group by o.order_id, day
)
select a.order_id, a.day, a.size, avg(b.size) as average
from sizes as a
join sizes as b on b.day = a.day
group by a.order_id, a.day, a.size
having a.size > 2 * avg(b.size)
order by a.size desc, a.order_id;
