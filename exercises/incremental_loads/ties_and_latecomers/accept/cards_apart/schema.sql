create sequence card_keys;
create table cards (card_key integer primary key, card varchar not null unique);
create table card_payments (
    payment_id integer primary key,
    card_key integer not null references cards (card_key),
    paid_at timestamp not null,
    amount decimal(8, 2) not null
);
