create table card_book (
    booked_at timestamp not null,
    sum_paid decimal(8, 2) not null,
    card_no varchar not null,
    booking integer not null unique
);
