with
    out as (select customer_id, sum(sold) as sold from sales group by customer_id),
    back as (select customer_id, sum(returned) as returned from returns group by customer_id)
select out.customer_id, sold, returned
from out
join back on back.customer_id = out.customer_id;
