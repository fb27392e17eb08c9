create table parcels_to (
    cust integer not null unique,
    line1 varchar not null,
    line2 varchar,
    line3 varchar not null,
    heard_at timestamp not null
);
