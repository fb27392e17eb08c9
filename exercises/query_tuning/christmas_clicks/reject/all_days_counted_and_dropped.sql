-- expect: full-scan
with per_day as (
    select
        device,
        count(*) filter (where day between date '2025-12-24' and date '2025-12-26') as clicks,
        count(distinct product_id) filter (where day between date '2025-12-24' and date '2025-12-26') as products
    from clicks
    group by device
)
select device, clicks, products
from per_day
where clicks > 0
order by clicks desc, device;
