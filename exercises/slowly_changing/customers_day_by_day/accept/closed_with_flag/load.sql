-- The last day is the day before the list.
begin;
create or replace temp table unchanged as
select d.customer_number
from dim_customer as d
join stg.customers_snapshot as s on s.customer_id = d.customer_number
where
    d.is_current
    and d.company_name = s.company
    and d.market = s.segment
    and (d.city = s.town or (d.city is null and s.town is null));
update dim_customer
set last_day = getvariable('batch_date') - 1, is_current = false
where is_current and customer_number not in (from unchanged);
insert into dim_customer (customer_number, company_name, city, market, first_day, is_current)
select customer_id, company, town, segment, getvariable('batch_date'), true
from stg.customers_snapshot
where customer_id not in (from unchanged);
commit;
