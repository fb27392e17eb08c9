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
