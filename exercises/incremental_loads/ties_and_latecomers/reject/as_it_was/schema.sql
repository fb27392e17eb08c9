-- expect: lossless
create table payments (
    payment_id integer,
    paid_at timestamp,
    card varchar,
    amount decimal(8, 2)
);
