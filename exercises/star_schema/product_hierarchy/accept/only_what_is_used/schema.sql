-- Categories that no product is filed under are left out; keys are texts.
create table out_department (
    department_hash varchar primary key,
    department_number integer not null unique,
    department_title varchar not null
);

create table out_category (
    category_hash varchar primary key,
    category_title varchar not null,
    category_number integer not null unique,
    department_hash varchar not null references out_department (department_hash)
);

create table dim_product (
    product_hash varchar primary key,
    category_hash varchar not null references out_category (category_hash),
    product_title varchar not null,
    product_number integer not null unique,
    list_price decimal(10, 2)
);

create table fct_order_line (
    order_line_hash varchar primary key,
    product_hash varchar not null references dim_product (product_hash),
    order_number integer not null,
    order_line_number integer not null,
    quantity integer not null check (quantity between 1 and 9999),
    unique (order_number, order_line_number)
);
