create or replace temp table today as
from stg.customers_snapshot
where getvariable('batch') not in (from loaded);
insert or ignore into loaded values (getvariable('batch'));
update customer_versions as version
set valid_to = getvariable('batch_date')
where
    valid_to is null
    and exists (from today)
    and not exists (
        from today
        where
            (today.customer_id, today.company, today.town, today.segment)
            is not distinct from (version.customer_id, version.company, version.town, version.segment)
    );
insert into customer_versions (customer_id, company, town, segment, valid_from)
select customer_id, company, town, segment, getvariable('batch_date')
from today
where customer_id not in (select customer_id from customer_versions where valid_to is null);
