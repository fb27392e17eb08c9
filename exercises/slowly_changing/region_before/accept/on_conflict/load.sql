insert into region_card (number, firm, region_now)
select customer_id, company, region
from stg.customers_snapshot
on conflict (number) do update set
    firm = excluded.firm,
    region_once = case when excluded.region_now = region_now then region_once else region_now end,
    day_of_change = case when excluded.region_now = region_now then day_of_change else getvariable('batch_date') end,
    region_now = excluded.region_now;
