-- Each statement may be run again on its own.
insert or ignore into stores select store_id from stg.recent_sales;
insert into store_days
select store_id, sold_on, count(*), sum(amount), getvariable('batch_date')
from stg.recent_sales
where date_diff('day', sold_on, getvariable('batch_date')) in (0, 1, 2)
group by store_id, sold_on
on conflict (sales_date, store_no) do update set
    number_of_sales = excluded.number_of_sales,
    sum_of_sales = excluded.sum_of_sales,
    restated_on = excluded.restated_on;
delete from store_days
where
    sales_date between getvariable('batch_date') - 2 and getvariable('batch_date')
    and (store_no, sales_date) not in (select store_id, sold_on from stg.recent_sales);
