-- expect: crash-safe
create table stock (
    product_id integer not null,
    warehouse varchar not null,
    pieces integer not null,
    primary key (product_id, warehouse)
);

create table loaded_batches (batch integer primary key);
