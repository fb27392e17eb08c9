insert or replace into customer_versions (customer_id, company, town, segment, valid_from)
select s.customer_id, s.company, s.town, s.segment, coalesce(v.valid_from, getvariable('batch_date'))
from stg.customers_snapshot as s
left join customer_versions as v on v.customer_id = s.customer_id;
