create sequence numbers;
create table dim_customer (
    customer_key integer primary key default nextval('numbers'),
    customer_number integer not null unique,
    firm varchar not null check (firm <> ''),
    road varchar,
    place varchar not null
);
