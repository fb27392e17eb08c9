create sequence customer_keys;

create table customers (
    customer_key integer default nextval('customer_keys') primary key,
    customer_id integer not null unique,
    name varchar not null,
    region varchar
);

create table sales (
    order_id integer,
    line_no integer,
    customer_key integer references customers (customer_key),
    product_id integer not null,
    amount decimal(12, 2) not null,
    primary key (order_id, line_no)
);
