-- Keys of its own for everything, from sequences.
create sequence lauf_person;
create sequence lauf_lehrkraft start 1000;
create sequence lauf_kurs start 2000;

create table lehrkraft (
    id integer default nextval('lauf_lehrkraft') primary key,
    lname varchar not null,
    personalnr integer not null unique
);

create table kurs (
    id integer default nextval('lauf_kurs') primary key,
    lehrkraft_id integer not null references lehrkraft (id),
    gebuehr decimal(8, 2) not null check (gebuehr >= 0),
    bezeichnung varchar not null,
    kuerzel varchar not null unique
);

create table person (
    id integer default nextval('lauf_person') primary key,
    ort varchar,
    plz varchar,
    mail varchar,
    pname varchar not null,
    nr integer not null unique
);

create table anmeldung (
    kurs_id integer not null references kurs (id),
    person_id integer not null references person (id),
    datum date not null,
    nr integer primary key
);
