create table lists_kept (
    listed_on date not null,
    customer_id integer not null,
    company varchar not null,
    town varchar,
    segment varchar not null,
    primary key (listed_on, customer_id)
);
create table versions (
    customer_id integer not null,
    company varchar not null,
    town varchar,
    segment varchar not null,
    valid_from date not null,
    valid_to date,
    primary key (customer_id, valid_from)
);
