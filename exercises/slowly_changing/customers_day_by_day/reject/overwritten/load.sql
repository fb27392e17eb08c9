-- expect: lossless
delete from customer_versions where customer_id in (select customer_id from stg.customers_snapshot);
insert into customer_versions (customer_id, company, town, segment, valid_from)
select customer_id, company, town, segment, getvariable('batch_date')
from stg.customers_snapshot;
