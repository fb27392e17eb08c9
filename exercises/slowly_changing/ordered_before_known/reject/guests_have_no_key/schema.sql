-- expect: orphan-facts
create sequence customer_keys;

create table customers (
    customer_key integer primary key default nextval('customer_keys'),
    customer_id integer unique,
    company varchar,
    town varchar
);

create table orders (
    order_id integer primary key,
    customer_key integer references customers (customer_key),
    ordered_on date not null,
    amount decimal(10, 2) not null
);
