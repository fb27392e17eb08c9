-- expect: crash-safe
create table address_book (
    customer_id integer primary key,
    company varchar not null,
    street varchar,
    town varchar not null
);
create table loaded (batch integer primary key);
