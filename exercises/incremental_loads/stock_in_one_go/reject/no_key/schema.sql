-- expect: grain-enforced
create table stock (
    product_id integer not null,
    warehouse varchar not null,
    pieces integer not null
);

create table loaded_batches (batch integer primary key);
