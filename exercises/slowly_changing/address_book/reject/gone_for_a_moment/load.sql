-- The file is marked as loaded before it is.
create or replace temp table latest as
select *
from stg.address_changes
where not exists (from loaded where batch = getvariable('batch'))
qualify row_number() over (partition by customer_id order by changed_at desc) = 1;
insert or ignore into loaded values (getvariable('batch'));
delete from address_book where customer_id in (select customer_id from latest);
insert into address_book select customer_id, company, street, town from latest;
