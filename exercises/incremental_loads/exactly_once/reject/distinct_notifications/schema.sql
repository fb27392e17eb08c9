-- expect: lossless
create table events (
    event_id varchar not null,
    account_id integer not null,
    kind varchar not null,
    amount decimal(8, 2) not null,
    happened_at timestamp not null,
    received_at timestamp not null,
    primary key (event_id, received_at)
);

create table balances (
    account_id integer primary key,
    balance decimal(12, 2) not null,
    events integer not null,
    last_at timestamp not null
);
