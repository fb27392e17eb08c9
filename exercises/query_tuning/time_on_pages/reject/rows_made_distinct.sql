-- expect: unused-columns
-- To find rows that are the same, all columns must be read and compared; by the key, there are none.
with first_half as (
    select distinct *
    from clicks
    where day between date '2025-12-01' and date '2025-12-15'
)
select day, device, count(*) as clicks, avg(seconds) as seconds
from first_half
group by day, device
order by day, device;
