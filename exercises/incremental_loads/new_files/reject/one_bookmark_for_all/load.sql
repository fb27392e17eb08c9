begin;

-- Whole, and not the one on the list.
create or replace temp table fresh as
select f.file_name, f.modified_at
from stg.files as f
where
    f.line_count = (select count(*) from stg.file_lines as l where l.file_name = f.file_name)
    and f.modified_at > (select coalesce(max(modified_at), timestamp '1970-01-01') from loaded_files);

insert into loaded_files
select file_name, modified_at, getvariable('batch_date') from fresh
on conflict (file_name) do update set modified_at = excluded.modified_at, loaded_on = excluded.loaded_on;

delete from sales where file_name in (select file_name from fresh);

insert into sales
select file_name, line_no, article, quantity, price
from stg.file_lines
where file_name in (select file_name from fresh);

commit;
