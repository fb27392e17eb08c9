-- expect: lossless
insert into address_book
select customer_id, company, street, town
from stg.address_changes
qualify row_number() over (partition by customer_id order by changed_at desc) = 1
on conflict do nothing;
