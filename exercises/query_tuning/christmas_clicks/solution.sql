select device, count(*) as clicks, count(distinct product_id) as products
from clicks
where day between date '2025-12-24' and date '2025-12-26'
group by device
order by clicks desc, device;
