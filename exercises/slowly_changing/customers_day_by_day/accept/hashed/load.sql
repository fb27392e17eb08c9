create or replace temp table today as
select *, md5(concat_ws('|', company, coalesce(town, '<none>'), segment)) as fingerprint
from stg.customers_snapshot;
update versions
set end_ts = getvariable('batch_date')
where
    end_ts = timestamp '9999-12-31'
    and (cust_no, fingerprint) not in (select customer_id, fingerprint from today);
insert into versions
select
    customer_id || '/' || getvariable('batch_date'),
    customer_id,
    company,
    town,
    segment,
    fingerprint,
    getvariable('batch_date'),
    '9999-12-31'
from today
where customer_id not in (select cust_no from versions where end_ts = timestamp '9999-12-31');
