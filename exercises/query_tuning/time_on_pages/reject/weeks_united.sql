-- expect: unused-columns
-- UNION compares whole rows; UNION ALL would not.
with first_half as (
    select * from clicks where day between date '2025-12-01' and date '2025-12-07'
    union
    select * from clicks where day between date '2025-12-08' and date '2025-12-15'
)
select day, device, count(*) as clicks, avg(seconds) as seconds
from first_half
group by day, device
order by day, device;
