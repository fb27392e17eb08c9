-- What is overwritten has a table, what is kept has another.
insert into companies
select customer_id, company from stg.customers_snapshot
on conflict (id) do update set name = excluded.name;
update stays
set until = getvariable('batch_date')
where until is null and (id, coalesce(town, ''), segment) not in (
    select customer_id, coalesce(town, ''), segment from stg.customers_snapshot
);
insert into stays
select customer_id, town, segment, getvariable('batch_date'), null
from stg.customers_snapshot
where customer_id not in (select id from stays where until is null);
