-- expect: domains
create table regions (
    customer_id integer primary key,
    company varchar,
    region varchar,
    region_before varchar,
    changed_on date
);
