-- The whole is told anew into a table beside it, then exchanged.
begin;
create or replace temp table told as
select
    h.number,
    coalesce(s.company, h.name) as name,
    h.town,
    h.market,
    h.first_day,
    if(
        h.last_day is null and (s.customer_id is null or (s.town, s.segment) is distinct from (h.town, h.market)),
        getvariable('batch_date') - 1,
        h.last_day
    ) as last_day
from company_history as h
left join stg.customers_snapshot as s on s.customer_id = h.number;
insert into told
select customer_id, company, town, segment, getvariable('batch_date'), null
from stg.customers_snapshot
where customer_id not in (select number from told where last_day is null);
delete from company_history;
insert into company_history from told;
commit;
