-- expect: lossless
create table payments (
    payment_id integer primary key,
    paid_at timestamp not null,
    card varchar,
    amount decimal(8, 2) not null
);
