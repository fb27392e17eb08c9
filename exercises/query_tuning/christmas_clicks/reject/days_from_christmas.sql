-- expect: full-scan
select device, count(*) as clicks, count(distinct product_id) as products
from clicks
where abs(day - date '2025-12-25') <= 1
group by device
order by clicks desc, device;
