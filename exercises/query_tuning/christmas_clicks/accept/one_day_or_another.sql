-- An OR is no fault where the folder's name answers each side of it.
select device, count(*) as clicks, count(distinct product_id) as products
from clicks
where day = '2025-12-24' or day = '2025-12-25' or day = '2025-12-26'
group by device
order by clicks desc, device;
