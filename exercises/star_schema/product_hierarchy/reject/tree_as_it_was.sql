-- expect: lossless
create table categories (
    category_id integer primary key,
    name varchar not null,
    parent_id integer
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

insert into categories
select category_id, name, parent_id
from stg.categories;

insert into products
select product_id, name, category_id
from stg.products;

insert into order_lines
select order_id, line_no, product_id, quantity
from stg.order_lines;
