-- expect: full-scan
select device, count(*) as clicks, count(distinct product_id) as products
from clicks
where month(day) = 12 and day(day) between 24 and 26
group by device
order by clicks desc, device;
