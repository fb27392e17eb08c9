create table companies (id integer primary key, name varchar not null, area varchar not null);
create table last_moves (
    id integer primary key references companies (id),
    came_from varchar not null,
    moved_on date not null
);
