-- Keys are given once and for all; who has been sent has a row of details, too.
insert into key_map
select nextval('member_keys'), customer_id
from (select customer_id from stg.orders union select customer_id from stg.customers)
where customer_id is not null
on conflict do nothing;
insert into members
select k.member_key, c.company, c.town
from stg.customers as c
join key_map as k using (customer_id)
on conflict do nothing;
insert into orders
select o.order_id, k.member_key, o.ordered_on, o.amount
from stg.orders as o
join key_map as k on k.customer_id is not distinct from o.customer_id
on conflict do nothing;
