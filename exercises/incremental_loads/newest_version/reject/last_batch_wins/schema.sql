-- expect: lossless
create table products (
    product_id integer primary key,
    version integer not null,
    name varchar not null,
    price decimal(8, 2) check (price > 0),
    on_sale boolean not null
);
