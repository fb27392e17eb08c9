create temp table paths as
with recursive climbing as (
    select distinct p.category_id as leaf, c.category_id, c.parent_id
    from stg.products as p
    join stg.categories as c on c.category_id = p.category_id
    union all
    select k.leaf, c.category_id, c.parent_id
    from climbing as k
    join stg.categories as c on c.category_id = k.parent_id
)
select leaf, category_id as top
from climbing
where parent_id is null;

insert into out_department
select distinct md5('department ' || top), top, name
from paths
join stg.categories on category_id = top;

insert into out_category
select md5('category ' || leaf), name, leaf, md5('department ' || top)
from paths
join stg.categories on category_id = leaf;

insert into dim_product
select md5('product ' || product_id), md5('category ' || category_id), name, product_id, list_price
from stg.products;

insert into fct_order_line
select md5(order_id || '/' || line_no), md5('product ' || product_id), order_id, line_no, quantity
from stg.order_lines;

drop table paths;
