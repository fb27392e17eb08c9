-- The first run of a night makes place; a second one finds that this has been done.
delete from daily_sales
where
    sold_on between getvariable('batch_date') - 2 and getvariable('batch_date')
    and not exists (from loaded where night = getvariable('batch_date'));
create or replace temp table night as
select store_id, sold_on, count(*) as sales, sum(amount) as amount
from stg.recent_sales
where sold_on between getvariable('batch_date') - 2 and getvariable('batch_date') and not exists (from loaded where night = getvariable('batch_date'))
group by store_id, sold_on;
insert into loaded values (getvariable('batch_date')) on conflict do nothing;
insert into daily_sales
select store_id, sold_on, sales, amount from night;
