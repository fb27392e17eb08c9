create table company_history (
    number integer not null,
    name varchar not null,
    town varchar,
    market varchar not null,
    first_day date not null,
    last_day date check (last_day >= first_day),
    primary key (number, first_day)
);
