create table prod (
    v smallint not null,
    id integer primary key,
    title varchar not null,
    cost double check (cost > 0),
    available boolean
);
create table incoming (v smallint, id integer, title varchar, cost double, available boolean);
