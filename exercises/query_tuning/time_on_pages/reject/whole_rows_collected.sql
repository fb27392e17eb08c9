-- expect: unused-columns
select day, device, len(list(c)) as clicks, list_avg([click.seconds for click in list(c)]) as seconds
from clicks as c
where day between date '2025-12-01' and date '2025-12-15'
group by day, device
order by day, device;
