-- expect: lossless
update customer_versions
set valid_to = getvariable('batch_date')
where valid_to is null and valid_from < getvariable('batch_date');

insert or ignore into customer_versions (customer_id, company, town, segment, valid_from)
select customer_id, company, town, segment, getvariable('batch_date')
from stg.customers_snapshot;
