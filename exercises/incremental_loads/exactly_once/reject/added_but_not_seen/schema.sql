-- expect: crash-safe
create table events (
    event_id varchar primary key,
    account_id integer not null,
    kind varchar not null,
    amount decimal(8, 2) not null,
    happened_at timestamp not null
);

create table balances (
    account_id integer primary key,
    balance decimal(12, 2) not null,
    events integer not null,
    last_at timestamp not null
);
