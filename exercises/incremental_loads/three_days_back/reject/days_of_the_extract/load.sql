begin;

delete from daily_sales where sold_on between (select max(sold_on) - 2 from stg.recent_sales) and (select max(sold_on) from stg.recent_sales);

insert into daily_sales
select store_id, sold_on, count(*), sum(amount)
from stg.recent_sales
where sold_on between (select max(sold_on) - 2 from stg.recent_sales) and (select max(sold_on) from stg.recent_sales)
group by store_id, sold_on;

commit;
