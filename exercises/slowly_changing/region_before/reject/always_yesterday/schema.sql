create table regions (
    customer_id integer primary key,
    company varchar not null,
    region varchar not null,
    region_before varchar,
    changed_on date
);
