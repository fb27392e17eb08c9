-- expect: lossless
create table plans (
    customer_id integer not null,
    plan varchar not null,
    seats integer,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    primary key (customer_id, valid_from)
);
