-- expect: surrogate-keys
create table customers (
    customer_key integer primary key,
    customer_id integer unique,
    company varchar,
    town varchar
);

create table orders (
    order_id integer primary key,
    customer_key integer not null,
    ordered_on date not null,
    amount decimal(10, 2) not null
);
