merge into kpi
using (
    select store_id, sold_on, count(*) as n, sum(amount) as total
    from stg.recent_sales
    where sold_on > getvariable('batch_date') - 3
    group by all
) as now
on kpi.outlet = now.store_id and kpi.business_day = now.sold_on
when matched then update set turnover = now.total, tickets = now.n
when not matched then insert (turnover, tickets, outlet, business_day)
    values (now.total, now.n, now.store_id, now.sold_on)
when not matched by source and kpi.business_day > getvariable('batch_date') - 3 then delete;
