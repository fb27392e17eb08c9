create table companies (id integer primary key, name varchar not null);
create table stays (
    id integer not null references companies (id),
    town varchar,
    segment varchar not null,
    since date not null,
    until date,
    unique (id, since)
);
