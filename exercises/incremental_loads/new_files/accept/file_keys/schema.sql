create sequence file_keys start 6001;
create table bookmarks (
    bookmark integer primary key default nextval('file_keys'),
    path varchar not null unique,
    written timestamp not null,
    taken timestamp not null
);
create table entries (
    bookmark integer not null references bookmarks (bookmark),
    n integer not null,
    what varchar not null,
    how_many integer not null,
    how_much decimal(8, 2) not null,
    unique (bookmark, n)
);
