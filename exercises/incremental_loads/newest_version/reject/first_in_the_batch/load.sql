-- Of several versions in a batch the first one is taken.
insert into products
select product_id, version, name, price, on_sale
from stg.product_updates
on conflict (product_id) do update set
    version = excluded.version,
    name = excluded.name,
    price = excluded.price,
    on_sale = excluded.on_sale
where excluded.version > version;
