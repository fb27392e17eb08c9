insert into products
select product_id, version, name, price, on_sale
from stg.product_updates
on conflict do nothing;
