create table customer_tiers (
    customer_id integer,
    tier varchar,
    valid_from date,
    valid_to date
);
