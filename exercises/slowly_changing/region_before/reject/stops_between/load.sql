-- The region is written first: if nothing follows, nobody knows what it was.
create or replace temp table moved as
select known.customer_id, known.region
from regions as known
join stg.customers_snapshot as today using (customer_id)
where today.region <> known.region;
insert into regions (customer_id, company, region)
select customer_id, company, region from stg.customers_snapshot
on conflict (customer_id) do update set company = excluded.company, region = excluded.region;
update regions
set region_before = moved.region, changed_on = getvariable('batch_date')
from moved
where moved.customer_id = regions.customer_id;
