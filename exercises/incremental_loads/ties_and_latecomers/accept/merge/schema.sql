create sequence payment_keys start 70001;
create table fct_card_payment (
    payment_key integer primary key default nextval('payment_keys'),
    payment_no integer not null unique,
    paid_ts timestamp not null,
    paid_day date not null,
    card_code varchar not null,
    paid_amount decimal(8, 2) not null
);
