-- expect: lossless
create table daily_sales (
    store_id integer not null,
    sold_on date not null,
    sales integer not null,
    amount decimal(12, 2) not null,
    primary key (store_id, sold_on)
);
