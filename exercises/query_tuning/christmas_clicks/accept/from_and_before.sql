-- One row per device and product, then one per device.
with looked_at as (
    select device, product_id, count(*) as clicks
    from clicks
    where day >= '2025-12-24' and day < '2025-12-27'
    group by device, product_id
)
select device, sum(clicks) as clicks, count(*) as products
from looked_at
group by device
order by clicks desc, device;
