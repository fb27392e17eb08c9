-- The table of the morning is made anew by each load.
truncate fresh;
insert into fresh
select distinct on (customer_id) customer_id, company, street, town
from stg.address_changes
order by customer_id, changed_at desc;
update book
set name = fresh.name, road = fresh.road, city = fresh.city
from fresh
where fresh.id = book.id;
insert into book
from fresh
where id not in (select id from book);
truncate fresh;
