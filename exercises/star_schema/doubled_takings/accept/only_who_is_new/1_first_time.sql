insert into buyer (buyer_sk) values (0);

insert into buyer (buyer_sk, buyer_number, buyer_name, buyer_region)
select row_number() over (order by joined_on, customer_id), customer_id, name, region
from stg.customers;
