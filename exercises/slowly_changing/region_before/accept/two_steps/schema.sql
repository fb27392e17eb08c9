create table dim_client (
    client_key integer primary key,
    client_no integer not null unique,
    label varchar,
    area_now varchar not null,
    area_then varchar,
    since timestamp
);
