create sequence line_keys;
create table fct_till (
    line_key bigint default nextval('line_keys') primary key,
    sold_on timestamp not null,
    bon integer not null,
    item integer not null,
    value decimal(8, 2) not null,
    unique (item, bon)
);
create table export_log (
    sold_on timestamp not null,
    last_export timestamp not null,
    unique (sold_on)
);
