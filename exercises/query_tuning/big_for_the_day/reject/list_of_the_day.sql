-- expect: more-work-than-solution
with sizes as (
    select o.order_id, cast(o.ordered_at as date) as day, sum(l.quantity) as size
    from orders as o
    join order_lines as l on l.order_id = o.order_id
    where o.status <> 'cancelled'
    group by o.order_id, day
)
select a.order_id, a.day, a.size, list_avg(list(b.size)) as average
from sizes as a, sizes as b
where date_trunc('day', a.day) = date_trunc('day', b.day)
group by all
having a.size > 2 * list_avg(list(b.size))
order by a.size desc, a.order_id;
