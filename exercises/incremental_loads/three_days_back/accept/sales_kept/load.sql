begin;
delete from single_sales
where day in (from generate_series(getvariable('batch_date') - interval 2 day, getvariable('batch_date'), interval 1 day));
insert into single_sales
from stg.recent_sales
where sold_on >= getvariable('batch_date') - interval 2 day;
truncate shop_days;
insert into shop_days
select shop || ':' || day, shop, day, count(*), sum(euros), avg(euros)
from single_sales
group by shop, day;
commit;
