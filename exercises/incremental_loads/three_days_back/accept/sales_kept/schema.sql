create table single_sales (
    sale integer primary key,
    shop integer not null,
    day date not null,
    euros decimal(8, 2) not null
);
create table shop_days (
    shop_day_key varchar primary key,
    shop integer not null,
    day date not null,
    sales integer,
    euros decimal(12, 2),
    average decimal(12, 4),
    unique (day, shop)
);
