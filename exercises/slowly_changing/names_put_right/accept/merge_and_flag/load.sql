begin;
merge into dim_company as d
using stg.customers_snapshot as s
on d.company_no = s.customer_id and d.is_current
when matched and (d.seat, d.class) is distinct from (s.town, s.segment) then
    update set ends = getvariable('batch_date'), is_current = false
when not matched by source and d.is_current then
    update set ends = getvariable('batch_date'), is_current = false;
insert into dim_company (company_no, known_as, seat, class, starts)
select customer_id, company, town, segment, getvariable('batch_date')
from stg.customers_snapshot
anti join (from dim_company where is_current) as d on d.company_no = customer_id;
update dim_company
set known_as = company
from stg.customers_snapshot
where customer_id = company_no;
commit;
