insert into dim_person (person_sk, source_id, is_known, display_name, area)
select md5('person ' || customer_id), customer_id, true, name, region
from stg.customers
union all
select md5('nobody'), null, false, null, null;

insert into dim_item (item_sk, source_id, title, group_title)
select md5('item ' || product_id), product_id, p.name, c.name
from stg.products as p
join stg.categories as c on c.category_id = p.category_id;

insert into dim_outlet (outlet_sk, source_id, outlet_name, town)
select md5('outlet ' || store_id), store_id, name, city
from stg.stores;
