-- Every version is kept; the catalogue says which of them is the newest.
insert or ignore into product_versions
select product_id, version, name, price, on_sale
from stg.product_updates;
insert or replace into catalogue
select product_id, max(version)
from product_versions
group by product_id;
