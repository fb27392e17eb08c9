create table customers (
    customer_key integer primary key,
    customer_id integer not null unique,
    name varchar not null,
    region varchar
);

create table products (
    product_key integer primary key,
    product_id integer not null unique,
    name varchar not null,
    category varchar not null
);

create table stores (
    store_key integer primary key,
    store_id integer not null unique,
    name varchar not null,
    city varchar not null
);

create table sales (
    order_id integer not null,
    line_no integer not null,
    ordered_on date not null,
    customer_key integer references customers (customer_key),
    product_key integer not null references products (product_key),
    store_key integer not null references stores (store_key),
    quantity integer not null check (quantity > 0),
    amount decimal(12, 2) not null check (amount >= 0),
    primary key (order_id, line_no)
);
