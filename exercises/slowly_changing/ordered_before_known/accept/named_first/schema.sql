create sequence s start 9000001;
create table dim_buyer (
    buyer_sk bigint primary key,
    buyer_no varchar not null unique,
    buyer_name varchar,
    buyer_city varchar,
    is_inferred boolean not null default true
);
create table fct_sale (
    sale_no integer not null unique,
    buyer_sk bigint not null references dim_buyer (buyer_sk),
    sold_on timestamp not null,
    value decimal(12, 2) not null
);
