-- The list is the same however often it is written. Of each line the table knows of which version of its file it is.
insert into source_files
select file_name, modified_at, getvariable('batch_date')
from stg.files
where line_count = (select count(*) from stg.file_lines where file_lines.file_name = files.file_name)
on conflict (file) do update set version_loaded = excluded.version_loaded, day_loaded = excluded.day_loaded
where excluded.version_loaded > version_loaded;
delete from sold
using source_files
where source_files.file = sold.file and source_files.version_loaded > sold.version;
insert or ignore into sold
select l.file_name, l.line_no, l.article, l.quantity, l.price, f.modified_at
from stg.file_lines as l
join stg.files as f on f.file_name = l.file_name
join source_files as s on s.file = f.file_name and s.version_loaded = f.modified_at;
