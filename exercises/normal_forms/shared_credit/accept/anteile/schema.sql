create sequence lauf start 500000;

create table beratung (
    id integer default nextval('lauf') primary key,
    vorname varchar not null,
    personalnr integer not null unique
);

create table buchung (
    id integer default nextval('lauf') primary key,
    betrag decimal(9, 2) not null,
    kurs varchar not null,
    tag date not null,
    nr integer not null unique
);

create table anteil (
    id integer default nextval('lauf') primary key,
    beratung integer not null references beratung (id),
    buchung integer not null references buchung (id),
    teil double not null check (teil > 0 and teil <= 1),
    unique (buchung, beratung)
);
