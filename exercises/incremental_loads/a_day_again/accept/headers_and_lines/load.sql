insert into day_headers
select yyyymmdd, day, timestamp '1970-01-01'
from (select distinct day, cast(strftime(day, '%Y%m%d') as integer) as yyyymmdd from stg.day_exports)
where day not in (select the_day from day_headers);
begin;
delete from day_lines
where day_key in (
    select h.day_key
    from day_headers as h
    join stg.day_exports as e on e.day = h.the_day and e.exported_at >= h.exported
);
insert into day_lines
select h.day_key, l.receipt_no, l.article_no, l.amount
from stg.till_lines as l
join day_headers as h on h.the_day = l.day
where
    l.exported_at >= h.exported
    and l.exported_at = (select max(e.exported_at) from stg.day_exports as e where e.day = l.day);
update day_headers
set exported = greatest(exported, last)
from (select day, max(exported_at) as last from stg.day_exports group by day) as e
where e.day = the_day;
commit;
