-- expect: grain-enforced
create table regions (
    customer_id integer not null,
    company varchar not null,
    region varchar not null,
    region_before varchar,
    changed_on date
);
