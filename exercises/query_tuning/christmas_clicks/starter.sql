-- Clicks and different products looked at from 24 to 26 December 2025, by device.
-- Columns: device, number of clicks, number of different products.
-- The most clicks first, then by device.

select
    device,
    count(*) as clicks
from clicks
group by device;
