create sequence customer_keys;

create table customers (
    customer_key integer default nextval('customer_keys'),
    customer_id integer,
    name varchar,
    region varchar
);

create table sales (
    order_id integer,
    line_no integer,
    customer_key integer,
    product_id integer,
    amount decimal(12, 2)
);
