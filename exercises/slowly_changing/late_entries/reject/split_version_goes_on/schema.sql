-- expect: intervals
-- All entries, as they came: what changes nothing today may be a change tomorrow.
create table entries (
    entry_no integer primary key,
    customer_id integer not null,
    plan varchar not null,
    seats integer,
    effective_on date not null
);

create table plans (
    customer_id integer not null,
    plan varchar not null,
    seats integer,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    primary key (customer_id, valid_from)
);
