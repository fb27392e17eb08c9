-- expect: intervals
-- Ends are those of closed intervals for some, of half-open ones for others.
create table customer_versions (
    customer_id integer not null,
    company varchar not null,
    town varchar,
    segment varchar not null,
    valid_from date not null,
    valid_to date,
    primary key (customer_id, valid_from)
);
