-- expect: domains
create table customer_tiers (
    customer_id integer not null,
    tier varchar not null,
    valid_from date not null,
    valid_to date,
    primary key (customer_id, valid_from)
);
