-- expect: lossless
create table stock (
    product_id integer not null,
    warehouse varchar not null,
    pieces integer not null,
    primary key (product_id, warehouse)
);

create table moves (product_id integer, warehouse varchar, quantity integer);
