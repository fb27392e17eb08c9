begin;
create or replace temp table fresh as
select u.*
from stg.product_updates as u
left join product_names as n on n.product_no = u.product_id
where u.version > coalesce(n.revision, -1)
qualify row_number() over (partition by u.product_id order by u.version desc) = 1;
update product_offers
set list_price = price, is_on_sale = on_sale
from fresh
where product_no = product_id;
update product_names
set product_name = name, revision = version
from fresh
where product_no = product_id;
insert into product_names
select product_id, name, version from fresh where product_id not in (select product_no from product_names);
insert into product_offers
select product_id, price, on_sale from fresh where product_id not in (select product_no from product_offers);
commit;
