update customer_versions as version
set is_current = false
where
    is_current
    and not exists (
        from stg.customers_snapshot as today
        where
            (today.customer_id, today.company, today.town, today.segment)
            is not distinct from (version.customer_id, version.company, version.town, version.segment)
    );
insert into customer_versions
select customer_id, company, town, segment, getvariable('batch_date'), true
from stg.customers_snapshot
where customer_id not in (select customer_id from customer_versions where is_current);
