insert into customers (customer_id, name, region)
select customer_id, name, region
from stg.customers
on conflict (customer_id) do update set name = excluded.name, region = excluded.region;
