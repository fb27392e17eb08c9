-- expect: grain-enforced
-- The key is one of its own, and so each row may be anybody's.
create sequence numbers;
create table address_book (
    customer_key integer primary key default nextval('numbers'),
    customer_id integer not null,
    company varchar not null,
    street varchar,
    town varchar not null
);
