insert into products
select product_id, version, name, price, on_sale
from stg.product_updates
qualify row_number() over (partition by product_id order by version desc) = 1
on conflict do nothing;
