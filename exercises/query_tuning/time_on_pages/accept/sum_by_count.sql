select day, device, count(seconds) as clicks, sum(seconds) / count(seconds) as seconds
from clicks
where day between '2025-12-01' and '2025-12-15'
group by all
order by all;
