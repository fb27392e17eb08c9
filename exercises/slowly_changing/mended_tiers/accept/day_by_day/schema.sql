create table tier_spans (
    customer_id integer not null check (customer_id > 0),
    tier varchar not null,
    valid_from date not null,
    valid_to date,
    primary key (customer_id, valid_from),
    check (valid_to is null or valid_to >= valid_from)
);
