begin;

-- The newest export of each day, where it is not older than the one that is there.
create or replace temp table fresh as
select e.day, max(e.exported_at) as exported_at
from stg.day_exports as e
left join days as d on d.day = e.day
group by e.day;

delete from lines where day in (select day from fresh);

insert into lines
select l.day, l.receipt_no, l.article_no, l.amount
from stg.till_lines as l
join fresh as f on f.day = l.day and f.exported_at = l.exported_at;

insert or replace into days from fresh;

commit;
