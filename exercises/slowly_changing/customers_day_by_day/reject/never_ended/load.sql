-- A new version begins, and the old one goes on beside it.
insert or ignore into customer_versions (customer_id, company, town, segment, valid_from)
select s.customer_id, s.company, s.town, s.segment, getvariable('batch_date')
from stg.customers_snapshot as s
left join (
    from customer_versions
    qualify row_number() over (partition by customer_id order by valid_from desc) = 1
) as last using (customer_id)
left join seen using (customer_id)
where
    last.customer_id is null
    or seen.seen_on < getvariable('batch_date') - 1
    or (s.company, s.town, s.segment) is distinct from (last.company, last.town, last.segment);

insert or replace into seen
select customer_id, getvariable('batch_date') from stg.customers_snapshot;
