create table seen (id varchar primary key);
create table wallets (
    wallet integer primary key,
    cents bigint not null,
    euros decimal(12, 2) not null,
    n integer not null,
    latest timestamp
);
