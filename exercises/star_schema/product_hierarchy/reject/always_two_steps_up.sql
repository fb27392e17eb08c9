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
select c.category_id, c.name, up.parent_id
from stg.categories as c
join stg.categories as up on up.category_id = c.parent_id
where up.parent_id is not null;

insert into products
select p.product_id, p.name, p.category_id
from stg.products as p
join categories as c on c.category_id = p.category_id;

insert into order_lines
select l.order_id, l.line_no, l.product_id, l.quantity
from stg.order_lines as l
join products as p on p.product_id = l.product_id;
