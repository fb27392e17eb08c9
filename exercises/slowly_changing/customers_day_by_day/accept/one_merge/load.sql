-- Those who have changed come twice: once to be ended, once, without a partner, to begin.
merge into history
using (
    select customer_id as partner, customer_id, company, town, segment from stg.customers_snapshot
    union all
    select null, s.customer_id, s.company, s.town, s.segment
    from stg.customers_snapshot as s
    join history as h on h.id = s.customer_id and h.until = date '9999-12-31'
    where (s.company, s.town, s.segment) is distinct from (h.name, h.place, h.size)
) as today
on history.id = today.partner and history.until = date '9999-12-31'
when matched and (today.company, today.town, today.segment) is distinct from (history.name, history.place, history.size)
    then update set until = getvariable('batch_date')
when matched then do nothing
when not matched by source and history.until = date '9999-12-31' then update set until = getvariable('batch_date')
when not matched then insert (id, name, place, size, begins)
    values (today.customer_id, today.company, today.town, today.segment, getvariable('batch_date'));
