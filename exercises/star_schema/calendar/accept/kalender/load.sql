insert into kalender
with tage as (
    select (date '2023-07-01' + n::integer) as d
    from range(date '2025-01-01' - date '2023-07-01') as r (n)
)
select
    strftime(d, '%Y%m%d')::integer,
    d,
    exists (from stg.orders where ordered_at >= d and ordered_at < d + interval 1 day),
    (month(d), day(d)) in ((1, 1), (12, 25), (12, 26)) or d = date '2024-03-31',
    case when month(d) >= 7 then (month(d) - 4) // 3 else (month(d) + 8) // 3 end,
    year(d) + if(month(d) >= 7, 1, 0),
    strftime(d, '%V')::integer,
    strftime(d, '%G')::integer,
    strftime(d, '%u')::integer,
    ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'][strftime(d, '%u')::integer]
from tage;

insert into bestellung
select sum(l.quantity * l.unit_price - coalesce(l.discount, 0)), strftime(o.ordered_at, '%Y%m%d')::integer, o.order_id
from stg.orders as o
join stg.order_lines as l on l.order_id = o.order_id
group by o.order_id, o.ordered_at;
