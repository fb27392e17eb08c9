-- Keys are made of texts. A return also keeps the order line, for those who want to see it.
create table dim_client (
    client_hash varchar primary key,
    client_code integer unique,
    client_label varchar not null,
    client_region varchar,
    loaded_on date not null default current_date
);

create table dim_article (
    article_hash varchar primary key,
    article_code integer not null unique,
    article_label varchar not null,
    article_family varchar not null,
    loaded_on date not null default current_date
);

create table fct_sales (
    order_code integer not null,
    order_row integer not null,
    client_hash varchar not null references dim_client (client_hash),
    article_hash varchar not null references dim_article (article_hash),
    sold_on date not null,
    pieces_sold integer not null check (pieces_sold >= 1),
    euros decimal(12, 2) not null check (euros >= 0),
    unique (order_code, order_row)
);

create table fct_returns (
    return_code integer not null unique,
    order_code integer not null,
    order_row integer not null,
    client_hash varchar not null references dim_client (client_hash),
    article_hash varchar not null references dim_article (article_hash),
    returned_on date not null,
    return_reason varchar,
    pieces_back integer not null check (pieces_back >= 1)
);
