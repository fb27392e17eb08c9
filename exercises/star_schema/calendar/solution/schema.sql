create table days (
    day date primary key,
    weekday integer not null check (weekday between 1 and 7),
    iso_year integer not null,
    iso_week integer not null check (iso_week between 1 and 53),
    fiscal_year integer not null,
    fiscal_quarter integer not null check (fiscal_quarter between 1 and 4),
    is_holiday boolean not null,
    is_open boolean not null
);

create table orders (
    order_id integer primary key,
    day date not null references days (day),
    amount decimal(12, 2) not null check (amount >= 0)
);
