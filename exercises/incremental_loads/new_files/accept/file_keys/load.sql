begin;
create or replace temp table todo as
select f.file_name, f.modified_at
from stg.files as f
left join bookmarks as b on b.path = f.file_name
left join stg.file_lines as l on l.file_name = f.file_name
where b.written is null or b.written < f.modified_at
group by f.file_name, f.modified_at, f.line_count
having count(l.line_no) = f.line_count;
merge into bookmarks
using todo
on path = file_name
when matched then update set written = modified_at, taken = getvariable('batch_date')
when not matched then insert (path, written, taken) values (file_name, modified_at, getvariable('batch_date'));
delete from entries
using bookmarks, todo
where bookmarks.bookmark = entries.bookmark and bookmarks.path = todo.file_name;
insert into entries
select b.bookmark, l.line_no, l.article, l.quantity, l.price
from todo
join bookmarks as b on b.path = todo.file_name
join stg.file_lines as l on l.file_name = todo.file_name;
commit;
