create sequence entry_numbers;
create table accounts (
    account_key integer primary key,
    account_number integer not null unique,
    saldo decimal(14, 2),
    bookings bigint,
    moved_last timestamp
);
create table bookings (
    booking_key integer primary key default nextval('entry_numbers'),
    account_key integer not null references accounts (account_key),
    reference varchar not null unique,
    booked decimal(8, 2) not null,
    booked_at timestamp not null
);
