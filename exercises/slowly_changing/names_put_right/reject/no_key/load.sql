-- Names are those of today, wherever they stand.
update customer_versions as version
set company = today.company
from stg.customers_snapshot as today
where today.customer_id = version.customer_id and today.company <> version.company;

-- End what the list does not have any more.
update customer_versions as version
set valid_to = getvariable('batch_date')
where
    valid_to is null
    and not exists (
        from stg.customers_snapshot as today
        where
            today.customer_id = version.customer_id
            and today.town is not distinct from version.town
            and today.segment = version.segment
    );

-- Begin what is on the list and not in force.
insert into customer_versions (customer_id, company, town, segment, valid_from)
select customer_id, company, town, segment, getvariable('batch_date')
from stg.customers_snapshot
where customer_id not in (select customer_id from customer_versions where valid_to is null);
