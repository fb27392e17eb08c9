create sequence member_keys start 3000;
create table key_map (member_key integer primary key, customer_id integer unique);
insert into key_map values (2999, null);
create table members (
    member_key integer primary key references key_map (member_key),
    company varchar not null,
    town varchar not null
);
create table orders (
    order_id integer primary key,
    member_key integer not null references key_map (member_key),
    ordered_on date,
    amount decimal(10, 2) not null
);
