create table product_names (product_no integer primary key, product_name varchar not null, revision integer not null);
create table product_offers (
    product_no integer primary key references product_names (product_no),
    list_price decimal(8, 2) check (list_price > 0),
    is_on_sale boolean not null
);
