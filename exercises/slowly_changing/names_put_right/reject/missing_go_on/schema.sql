-- expect: lossless
create table customer_versions (
    customer_id integer not null,
    company varchar not null,
    town varchar,
    segment varchar not null,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    primary key (customer_id, valid_from)
);
