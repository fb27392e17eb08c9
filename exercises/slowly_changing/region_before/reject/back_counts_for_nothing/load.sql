-- expect: lossless
-- Only the first change is kept.
merge into regions as known
using stg.customers_snapshot as today
on today.customer_id = known.customer_id
when matched and today.region <> known.region and known.region_before is null then
    update set
        company = today.company,
        region = today.region,
        region_before = known.region,
        changed_on = getvariable('batch_date')
when matched then update set company = today.company, region = today.region
when not matched then insert (customer_id, company, region)
    values (today.customer_id, today.company, today.region);
