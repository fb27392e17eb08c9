-- expect: lossless
merge into regions as known
using stg.customers_snapshot as today
on today.customer_id = known.customer_id
when matched then
    update set
        company = today.company,
        region = today.region,
        region_before = known.region,
        changed_on = getvariable('batch_date')
when not matched then insert (customer_id, company, region)
    values (today.customer_id, today.company, today.region);
