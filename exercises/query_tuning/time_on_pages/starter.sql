-- Clicks and average seconds by day and device, from 1 to 15 December 2025.
-- Columns: day, device, number of clicks, average seconds.
-- Sorted by day, then by device.

select
    day,
    device,
    seconds
from clicks;
