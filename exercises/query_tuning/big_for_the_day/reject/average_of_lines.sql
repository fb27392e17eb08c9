-- expect: result
select o.order_id, cast(o.ordered_at as date) as day, sum(l.quantity) as size, any_value(d.average) as average
from orders as o
join order_lines as l on l.order_id = o.order_id
join (
    select cast(o.ordered_at as date) as day, avg(l.quantity) as average
    from orders as o
    join order_lines as l on l.order_id = o.order_id
    where o.status <> 'cancelled'
    group by day
) as d on d.day = cast(o.ordered_at as date)
where o.status <> 'cancelled'
group by o.order_id, o.ordered_at
having sum(l.quantity) > 2 * any_value(d.average)
order by size desc, o.order_id;
