-- expect: full-scan
-- The second side of the OR finds nothing that the first has not, but nobody can know before reading.
select device, count(*) as clicks, count(distinct product_id) as products
from clicks
where
    day between date '2025-12-24' and date '2025-12-26'
    or (clicked_at >= timestamp '2025-12-24' and clicked_at < timestamp '2025-12-27')
group by device
order by clicks desc, device;
