create table address_book (
    customer_id integer primary key,
    company varchar not null,
    street varchar,
    town varchar not null
);
