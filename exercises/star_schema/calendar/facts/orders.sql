select
    o.order_id,
    o.ordered_at::date as day,
    isodow(o.ordered_at) as weekday,
    isoyear(o.ordered_at) as iso_year,
    week(o.ordered_at) as iso_week,
    year(o.ordered_at::date + interval 6 months) as fiscal_year,
    quarter(o.ordered_at::date + interval 6 months) as fiscal_quarter,
    strftime(o.ordered_at, '%m-%d') in ('01-01', '12-25', '12-26')
        or o.ordered_at::date = date '2024-03-31' as is_holiday,
    true as is_open,
    l.amount
from stg.orders as o
join (
    select order_id, sum(quantity * unit_price - coalesce(discount, 0)) as amount
    from stg.order_lines
    group by order_id
) as l on l.order_id = o.order_id;
