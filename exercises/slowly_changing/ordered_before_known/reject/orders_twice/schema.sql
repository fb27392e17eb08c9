-- expect: grain-enforced
create sequence customer_keys;

create table customers (
    customer_key integer primary key default nextval('customer_keys'),
    customer_id integer unique,
    company varchar,
    town varchar
);

-- Nobody: whoever orders as a guest.
insert into customers (customer_key) values (-1);

create table orders (
    order_id integer not null,
    customer_key integer not null references customers (customer_key),
    ordered_on date not null,
    amount decimal(10, 2) not null
);
