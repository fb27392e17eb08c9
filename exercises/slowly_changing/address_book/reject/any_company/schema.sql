-- expect: domains
create table address_book (customer_id integer primary key, company varchar, street varchar, town varchar not null);
