insert into dim_client (client_hash, client_code, client_label, client_region)
select md5('client ' || customer_id), customer_id, name, region
from stg.customers;

insert into dim_client (client_hash, client_code, client_label, client_region)
values (md5('nobody'), null, 'walk-in', 'none');

insert into dim_article (article_hash, article_code, article_label, article_family)
select md5('article ' || p.product_id), p.product_id, p.name, c.name
from stg.products as p
join stg.categories as c on c.category_id = p.category_id;
