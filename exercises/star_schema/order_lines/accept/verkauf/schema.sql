-- Keys from sequences, and a table of days.
create sequence nr_kunde start 30001;
create sequence nr_artikel start 40001;
create sequence nr_filiale start 50001;

create table tag (
    datum date primary key,
    monat integer not null,
    jahr integer not null
);

create table filiale (
    ort varchar not null,
    bezeichnung varchar not null,
    filialnummer integer not null unique,
    nr integer default nextval('nr_filiale') primary key
);

create table artikel (
    warengruppe varchar not null,
    bezeichnung varchar not null,
    artikelnummer integer not null unique,
    nr integer default nextval('nr_artikel') primary key
);

create table kunde (
    gebiet varchar,
    anzeigename varchar not null,
    kundennummer integer not null unique,
    nr integer default nextval('nr_kunde') primary key
);

create table posten (
    betrag decimal(10, 2) not null check (betrag >= 0),
    menge integer not null check (menge >= 1),
    datum date not null references tag (datum),
    kunde_nr integer references kunde (nr),
    artikel_nr integer not null references artikel (nr),
    filiale_nr integer not null references filiale (nr),
    position integer not null,
    bestellung integer not null,
    unique (bestellung, position)
);
