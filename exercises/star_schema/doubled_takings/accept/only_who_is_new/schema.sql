-- A row for nobody, so that every line refers to somebody; days of loading beside.
create table buyer (
    buyer_sk integer primary key,
    buyer_number integer unique,
    buyer_name varchar,
    buyer_region varchar,
    first_seen date not null default current_date
);

create table sale (
    sale_sk bigint primary key,
    buyer_sk integer not null references buyer (buyer_sk),
    order_number integer not null,
    order_line integer not null,
    article integer not null,
    takings decimal(12, 2) not null,
    unique (order_line, order_number)
);
