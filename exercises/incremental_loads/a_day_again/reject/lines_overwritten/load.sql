-- Lines that are gone are not missed.
create or replace temp table fresh as
select e.day, max(e.exported_at) as exported_at
from stg.day_exports as e
left join days as d on d.day = e.day
where d.day is null or e.exported_at >= d.exported_at
group by e.day;
insert or replace into lines
select l.day, l.receipt_no, l.article_no, l.amount
from stg.till_lines as l
join fresh as f on f.day = l.day and f.exported_at = l.exported_at;
insert or replace into days from fresh;
