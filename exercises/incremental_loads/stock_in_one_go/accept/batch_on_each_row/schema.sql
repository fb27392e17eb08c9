create table inventory (
    product integer not null,
    depot varchar not null,
    pieces integer not null default 0,
    last_batch integer not null,
    primary key (depot, product)
);
