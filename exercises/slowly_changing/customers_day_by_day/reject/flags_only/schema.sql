-- expect: intervals
create table customer_versions (
    customer_id integer not null,
    company varchar not null,
    town varchar,
    segment varchar not null,
    listed_on date not null,
    is_current boolean not null,
    primary key (customer_id, listed_on)
);
