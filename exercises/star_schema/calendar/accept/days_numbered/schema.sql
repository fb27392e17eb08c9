create sequence day_keys start 5001;

create type yes_or_no as enum ('no', 'yes');

create table dim_date (
    date_sk integer default nextval('day_keys') primary key,
    full_date date not null unique,
    fiscal_year_number integer not null,
    fiscal_quarter_number integer not null check (fiscal_quarter_number between 1 and 4),
    fiscal_label varchar not null,
    week_year integer not null,
    week_number integer not null check (week_number between 1 and 53),
    day_of_week integer not null check (day_of_week between 1 and 7),
    month_name varchar not null,
    holiday_flag boolean not null,
    open_flag boolean not null,
    weekend yes_or_no not null
);

create table fct_order (
    order_number integer not null unique,
    date_sk integer not null references dim_date (date_sk),
    loaded_at timestamp not null default current_timestamp,
    order_value decimal(14, 2) not null check (order_value >= 0)
);
