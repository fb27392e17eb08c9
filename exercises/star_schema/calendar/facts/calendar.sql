select
    day::date as day,
    isodow(day) as weekday,
    isoyear(day) as iso_year,
    week(day) as iso_week,
    year(day + interval 6 months) as fiscal_year,
    quarter(day + interval 6 months) as fiscal_quarter,
    strftime(day, '%m-%d') in ('01-01', '12-25', '12-26') or day = date '2024-03-31' as is_holiday,
    day::date in (select ordered_at::date from stg.orders) as is_open
from generate_series(date '2023-07-01', date '2024-12-31', interval 1 day) as days (day);
