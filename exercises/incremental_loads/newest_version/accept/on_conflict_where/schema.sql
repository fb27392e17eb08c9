create table articles (
    article_no integer not null unique,
    label varchar not null check (label <> ''),
    euros decimal(10, 2) check (euros is null or euros > 0),
    sold boolean not null,
    rev integer not null
);
