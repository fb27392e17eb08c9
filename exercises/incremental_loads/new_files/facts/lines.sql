with whole as (
    select f.file_name, f.modified_at, f.batch, f.batch_date
    from stg.files as f
    where f.line_count = (
        select count(*)
        from stg.file_lines as l
        where l.file_name = f.file_name and l.batch = f.batch
    )
),
loaded as (
    select file_name, min(batch) as batch, min(batch_date) as loaded_on
    from whole
    group by file_name, modified_at
    qualify row_number() over (partition by file_name order by modified_at desc) = 1
)
select l.file_name, l.line_no, l.article, l.quantity, l.price, loaded.loaded_on
from stg.file_lines as l
join loaded using (file_name, batch)
