-- expect: grain-enforced
create table address_book (customer_id integer, company varchar not null, street varchar, town varchar not null);
