insert into days
select
    day,
    isodow(day),
    isoyear(day),
    week(day),
    year(day + interval 6 months),
    quarter(day + interval 6 months),
    strftime(day, '%m-%d') in ('01-01', '12-25', '12-26') or day = date '2024-03-31',
    day in (select ordered_at::date from stg.orders)
from generate_series(date '2023-07-01', date '2024-12-31', interval 1 day) as series (day);

insert into orders
select o.order_id, o.ordered_at::date, sum(l.quantity * l.unit_price - coalesce(l.discount, 0))
from stg.orders as o
join stg.order_lines as l on l.order_id = o.order_id
group by o.order_id, o.ordered_at;
