with
    sizes as (
        select o.order_id, cast(o.ordered_at as date) as day, sum(l.quantity) as size
        from orders as o
        join order_lines as l using (order_id)
        where o.status <> 'cancelled'
        group by all
    ),
    days as (
        select day, avg(size) as average
        from sizes
        group by day
    )
select s.order_id, s.day, s.size, d.average
from sizes as s
join days as d on d.day = s.day and s.size > 2 * d.average
order by s.size desc, s.order_id;
