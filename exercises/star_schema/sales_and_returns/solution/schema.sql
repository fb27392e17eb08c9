create sequence customer_keys;
create sequence product_keys;

create table customers (
    customer_key integer default nextval('customer_keys') primary key,
    customer_id integer unique,
    name varchar,
    region varchar
);

create table products (
    product_key integer default nextval('product_keys') primary key,
    product_id integer not null unique,
    name varchar not null,
    category varchar not null
);

create table sales (
    order_id integer,
    line_no integer,
    customer_key integer not null references customers (customer_key),
    product_key integer not null references products (product_key),
    sold_on date not null,
    sold integer not null check (sold > 0),
    amount decimal(12, 2) not null,
    primary key (order_id, line_no)
);

create table returns (
    return_id integer primary key,
    customer_key integer not null references customers (customer_key),
    product_key integer not null references products (product_key),
    returned_on date not null,
    reason varchar,
    returned integer not null check (returned > 0)
);
