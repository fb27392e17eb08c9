-- expect: surrogate-keys
create table customers (
    customer_id integer primary key,
    company varchar,
    town varchar
);

-- Nobody: whoever orders as a guest.
insert into customers (customer_id) values (-1);

create table orders (
    order_id integer primary key,
    customer_id integer not null references customers (customer_id),
    ordered_on date not null,
    amount decimal(10, 2) not null
);
