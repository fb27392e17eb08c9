create sequence n start 500000;
create table tier_history (
    tier_history_key integer primary key default nextval('n'),
    customer_number integer not null,
    level varchar not null,
    first_day timestamp not null,
    last_day timestamp,
    current_flag varchar not null,
    unique (customer_number, first_day),
    check (last_day is null or last_day >= first_day)
);
