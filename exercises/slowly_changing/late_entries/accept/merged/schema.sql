create table agreed (
    cust integer not null,
    starting date not null,
    entry integer not null,
    plan varchar not null,
    seats integer,
    primary key (cust, starting)
);
create table plan_history (
    cust integer not null,
    plan varchar not null,
    seat_limit integer,
    since date not null,
    until date,
    unique (cust, since)
);
