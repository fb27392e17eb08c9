update customer_versions as version
set valid_to = getvariable('batch_date')
where
    valid_to is null
    and not exists (
        from stg.customers_snapshot as today
        where
            (today.customer_id, today.company, today.town, today.segment, today.region)
            is not distinct from
            (version.customer_id, version.company, version.town, version.segment, version.region)
    );

insert into customer_versions (customer_id, company, town, segment, region, valid_from)
select customer_id, company, town, segment, region, getvariable('batch_date')
from stg.customers_snapshot
where customer_id not in (select customer_id from customer_versions where valid_to is null);
