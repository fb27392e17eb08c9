-- Once the versions are written, nobody knows which details are still to come.
create or replace temp table fresh as
select u.*
from stg.product_updates as u
left join products as p using (product_id)
where u.version > coalesce(p.version, -1)
qualify row_number() over (partition by product_id order by u.version desc) = 1;
insert or replace into products
select product_id, version from fresh;
insert or replace into details
select product_id, name, price, on_sale from fresh;
