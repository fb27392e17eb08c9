-- expect: lossless
update customer_versions as version
set valid_to = getvariable('batch_date')
where
    valid_to is null
    and (
        customer_id not in (select customer_id from stg.customers_snapshot)
        or exists (
            from stg.customers_snapshot as today
            where
                today.customer_id = version.customer_id
                and (
                    today.company <> version.company
                    or today.town <> version.town
                    or today.segment <> version.segment
                )
        )
    );

insert into customer_versions (customer_id, company, town, segment, valid_from)
select customer_id, company, town, segment, getvariable('batch_date')
from stg.customers_snapshot
where customer_id not in (select customer_id from customer_versions where valid_to is null);
