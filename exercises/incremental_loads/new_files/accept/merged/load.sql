begin;
create or replace temp table whole as
select f.file_name, f.modified_at
from stg.files as f
anti join folder on folder.object = f.file_name and folder.seen_version >= f.modified_at
where f.line_count = (select count(*) from stg.file_lines as l where l.file_name = f.file_name);
insert into folder (object)
select file_name from whole where file_name not in (select object from folder);
update folder
set seen_version = modified_at, seen_on = getvariable('batch_date')
from whole
where object = file_name;
create or replace temp table new_rows as
select l.* from stg.file_lines as l semi join whole using (file_name);
merge into rows_of_files
using new_rows
on object = file_name and row_no = line_no
when matched then update set art = article, qty = quantity, price = new_rows.price
when not matched then insert values (file_name, line_no, article, quantity, price);
delete from rows_of_files
where object in (select file_name from whole) and (object, row_no) not in (select file_name, line_no from new_rows);
commit;
