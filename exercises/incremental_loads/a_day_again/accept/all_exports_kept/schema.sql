create table exports_seen (d date not null, made_at timestamp not null, primary key (d, made_at));
create table receipts (
    d date not null,
    made_at timestamp not null,
    receipt integer not null,
    article integer not null,
    euros decimal(8, 2) not null,
    primary key (receipt, article)
);
create table waiting (
    d date not null,
    made_at timestamp not null,
    receipt integer not null,
    article integer not null,
    euros decimal(8, 2) not null
);
