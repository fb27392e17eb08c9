create table depots (depot_key integer primary key, depot_name varchar not null unique);
insert into depots values (91, 'Antwerp'), (92, 'Lille'), (93, 'Metz');
create table stock_by_batch (
    batch_no integer not null,
    product_id integer not null,
    depot_key integer not null references depots (depot_key),
    change integer not null,
    primary key (batch_no, product_id, depot_key)
);
create table stock (
    product_id integer not null,
    depot_key integer not null references depots (depot_key),
    pieces integer not null,
    primary key (product_id, depot_key)
);
