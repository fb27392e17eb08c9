insert into customers (customer_id, name, region)
select customer_id, name, region
from stg.customers;
