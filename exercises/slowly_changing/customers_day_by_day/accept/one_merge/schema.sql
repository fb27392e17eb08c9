create table history (
    id integer not null,
    name varchar not null,
    place varchar,
    size varchar not null,
    begins date not null,
    until date not null default date '9999-12-31',
    unique (id, begins)
);
