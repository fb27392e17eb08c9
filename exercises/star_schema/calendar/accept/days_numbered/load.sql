insert into dim_date by name
with days as (
    select unnest(generate_series(date '2023-07-01', date '2024-12-31', interval 1 day))::date as full_date
)
select
    full_date,
    year(full_date + interval 6 months) as fiscal_year_number,
    quarter(full_date + interval 6 months) as fiscal_quarter_number,
    'FY' || fiscal_year_number || '-Q' || fiscal_quarter_number as fiscal_label,
    isoyear(full_date) as week_year,
    week(full_date) as week_number,
    isodow(full_date) as day_of_week,
    monthname(full_date) as month_name,
    full_date = date '2024-03-31'
        or (month(full_date) = 12 and day(full_date) in (25, 26))
        or (month(full_date) = 1 and day(full_date) = 1) as holiday_flag,
    full_date in (select ordered_at::date from stg.orders) as open_flag,
    if(isodow(full_date) > 5, 'yes', 'no') as weekend
from days;

insert into fct_order (order_number, date_sk, order_value)
select o.order_id, d.date_sk, sum(l.quantity * l.unit_price - coalesce(l.discount, 0))
from stg.orders as o
join stg.order_lines as l on l.order_id = o.order_id
join dim_date as d on d.full_date = o.ordered_at::date
group by o.order_id, d.date_sk;
