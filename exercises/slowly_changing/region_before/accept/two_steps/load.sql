-- All on the right are values from before the update.
update dim_client
set
    label = s.company,
    area_then = if(area_now <> s.region, area_now, area_then),
    since = if(area_now <> s.region, getvariable('batch_date'), since),
    area_now = s.region
from stg.customers_snapshot as s
where s.customer_id = dim_client.client_no;
insert into dim_client
select 7000000 + customer_id, customer_id, company, region, null, null
from stg.customers_snapshot
where customer_id not in (select client_no from dim_client);
