insert into buyer (buyer_sk, buyer_number, buyer_name, buyer_region)
select
    (select max(buyer_sk) from buyer) + row_number() over (order by customer_id),
    customer_id,
    name,
    region
from stg.customers as c
where not exists (from buyer as b where b.buyer_number = c.customer_id);
