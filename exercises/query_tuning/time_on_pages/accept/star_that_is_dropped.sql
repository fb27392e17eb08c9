-- The columns that nobody asks for are not read, though a star names them all.
with first_half as (
    select *
    from clicks
    where day >= date '2025-12-01' and day < date '2025-12-16'
)
select day, device, count(*), avg(seconds)
from first_half
group by day, device
order by day, device;
