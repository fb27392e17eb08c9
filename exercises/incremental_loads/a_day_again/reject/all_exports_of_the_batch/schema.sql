-- expect: incremental
create table days (
    day date primary key,
    exported_at timestamp not null
);

create table lines (
    day date not null,
    receipt_no integer not null,
    article_no integer not null,
    amount decimal(8, 2) not null,
    primary key (receipt_no, article_no)
);
