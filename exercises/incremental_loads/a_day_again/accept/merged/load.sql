-- First what is known of the days, then their lines: a day is fresh as long as its export is the one that is known.
insert into export_log
select day, max(exported_at) from stg.day_exports group by day
on conflict (sold_on) do update set last_export = greatest(last_export, excluded.last_export);

create or replace temp table now as
select l.*
from stg.till_lines as l
join export_log as x on x.sold_on = l.day and x.last_export = l.exported_at;

merge into fct_till
using now
on fct_till.bon = now.receipt_no and fct_till.item = now.article_no
when matched then update set value = now.amount
when not matched then insert (sold_on, bon, item, value)
    values (now.day, now.receipt_no, now.article_no, now.amount);

delete from fct_till
where
    sold_on in (
        select e.day
        from stg.day_exports as e
        join export_log as x on x.sold_on = e.day and x.last_export = e.exported_at
    )
    and (bon, item) not in (select receipt_no, article_no from now);
