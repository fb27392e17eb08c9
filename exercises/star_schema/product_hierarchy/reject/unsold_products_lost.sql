-- expect: lossless
create table departments (
    department_id integer primary key,
    name varchar not null
);

create table categories (
    category_id integer primary key,
    name varchar not null,
    department_id integer not null references departments (department_id)
);

create table products (
    product_id integer primary key,
    name varchar not null,
    category_id integer not null references categories (category_id)
);

create table order_lines (
    order_id integer not null,
    line_no integer not null,
    product_id integer not null references products (product_id),
    quantity integer not null check (quantity > 0),
    primary key (order_id, line_no)
);

insert into departments
select category_id, name
from stg.categories
where parent_id is null;

insert into categories
with recursive tree as (
    select category_id, name, category_id as department_id
    from stg.categories
    where parent_id is null
    union all
    select c.category_id, c.name, t.department_id
    from stg.categories as c
    join tree as t on t.category_id = c.parent_id
)
select category_id, name, department_id
from tree;

insert into products
select product_id, name, category_id
from stg.products
where product_id in (select product_id from stg.order_lines);

insert into order_lines
select order_id, line_no, product_id, quantity
from stg.order_lines;
