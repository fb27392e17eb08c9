select day, device, count(*) as clicks, avg(seconds) as seconds
from clicks
where day between date '2025-12-01' and date '2025-12-15'
group by day, device
order by day, device;
