-- The engine works this subquery out once for each day, since it asks for an equal day.
with sizes as (
    select o.order_id, cast(o.ordered_at as date) as day, sum(l.quantity) as size
    from orders as o
    join order_lines as l using (order_id)
    where o.status in ('open', 'sent')
    group by all
)
select
    s.order_id,
    s.day,
    s.size,
    (select avg(t.size) from sizes as t where t.day = s.day) as average
from sizes as s
where s.size > 2 * (select avg(t.size) from sizes as t where t.day = s.day)
order by s.size desc, s.order_id;
