-- expect: lossless
insert into address_book
select customer_id, company, street, town
from stg.address_changes
on conflict (customer_id) do update set company = excluded.company, street = excluded.street, town = excluded.town;
