create table clients (
    id integer primary key,
    crm_number integer not null unique,
    firm varchar,
    place varchar
);
insert into clients values (0, 0, 'unknown', 'unknown');
create table purchases (
    purchase_number integer primary key,
    client integer not null references clients (id),
    purchase_day date not null,
    euros decimal(10, 2) not null check (euros is not null)
);
