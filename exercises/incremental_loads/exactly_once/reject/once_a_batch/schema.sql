-- expect: lossless
create table balances (
    account_id integer primary key,
    balance decimal(12, 2) not null,
    events integer not null,
    last_at timestamp not null
);
