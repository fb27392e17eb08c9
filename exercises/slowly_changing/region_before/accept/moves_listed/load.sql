-- The last move of those who have moved stands in a table of its own.
begin;
insert or replace into last_moves
select companies.id, companies.area, getvariable('batch_date')
from companies
join stg.customers_snapshot as s on s.customer_id = companies.id
where s.region is distinct from companies.area;
insert into companies
select customer_id, company, region from stg.customers_snapshot
on conflict (id) do update set name = excluded.name, area = excluded.area;
commit;
