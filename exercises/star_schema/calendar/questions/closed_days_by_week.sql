select iso_year, iso_week, count(*) as days
from calendar
where not is_open and not is_holiday
group by iso_year, iso_week;
