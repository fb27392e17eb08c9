begin;

delete from daily_sales where sold_on between getvariable('batch_date') - 2 and getvariable('batch_date');

insert into daily_sales
select store_id, sold_on, count(*), sum(amount)
from stg.recent_sales
where sold_on between getvariable('batch_date') - 2 and getvariable('batch_date')
group by store_id, sold_on;

commit;
