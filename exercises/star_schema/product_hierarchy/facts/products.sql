with recursive
    tree as (
        select category_id, name as category, category_id as department_id, name as department
        from stg.categories
        where parent_id is null
        union all
        select c.category_id, c.name, t.department_id, t.department
        from stg.categories as c
        join tree as t on t.category_id = c.parent_id
    )
select p.product_id, p.name as product_name, t.category_id, t.category, t.department_id, t.department
from stg.products as p
join tree as t on t.category_id = p.category_id;
