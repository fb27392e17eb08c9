create table product_versions (
    product_id integer not null,
    version integer not null,
    name varchar not null,
    price decimal(8, 2) check (price > 0),
    on_sale boolean not null,
    primary key (product_id, version)
);
create table catalogue (
    product_id integer primary key,
    version integer not null,
    foreign key (product_id, version) references product_versions (product_id, version)
);
