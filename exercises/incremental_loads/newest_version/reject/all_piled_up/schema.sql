-- expect: lossless
create table products (
    product_id integer not null,
    version integer not null,
    name varchar not null,
    price decimal(8, 2) check (price > 0),
    on_sale boolean not null,
    primary key (product_id, version)
);
