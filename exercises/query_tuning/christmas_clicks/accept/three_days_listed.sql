select device, count(*) as clicks, count(distinct product_id) as products
from clicks
where day in (date '2025-12-24', date '2025-12-25', date '2025-12-26')
group by all
order by clicks desc, device;
