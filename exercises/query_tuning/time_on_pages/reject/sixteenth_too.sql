-- expect: unexpected-rows
select day, device, count(*) as clicks, avg(seconds) as seconds
from clicks
where day >= date '2025-12-01' and day <= date '2025-12-16'
group by day, device
order by day, device;
