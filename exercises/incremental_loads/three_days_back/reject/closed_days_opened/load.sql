-- Every day of which the extract has a sale is replaced.
begin;
delete from daily_sales where sold_on in (select sold_on from stg.recent_sales);
insert into daily_sales
select store_id, sold_on, count(*), sum(amount)
from stg.recent_sales
group by store_id, sold_on;
commit;
