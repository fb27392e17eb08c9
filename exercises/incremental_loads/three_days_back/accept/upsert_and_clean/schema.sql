create table stores (store_no integer primary key);
create table store_days (
    store_no integer not null references stores (store_no),
    sales_date date not null,
    number_of_sales integer not null check (number_of_sales > 0),
    sum_of_sales decimal(12, 2) not null,
    restated_on date not null,
    primary key (sales_date, store_no)
);
