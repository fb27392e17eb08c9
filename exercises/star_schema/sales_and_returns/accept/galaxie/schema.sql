-- Keys from sequences; whoever has no number is called "Laufkundschaft".
create sequence nr_k start 1;
create sequence nr_p start 1;

create table kundin (
    ks integer default nextval('nr_k') primary key,
    kundennummer integer unique,
    anzeigename varchar not null,
    gebiet varchar
);

create table ware (
    ws integer default nextval('nr_p') primary key,
    gruppe varchar not null,
    warenname varchar not null,
    warennummer integer not null unique
);

create table absatz (
    erloes decimal(12, 2) not null,
    menge integer not null check (menge > 0),
    tag date not null,
    ks integer not null references kundin (ks),
    ws integer not null references ware (ws),
    beleg integer not null,
    zeile integer not null,
    primary key (beleg, zeile)
);

create table ruecknahme (
    menge integer not null check (menge > 0),
    grund varchar,
    tag date not null,
    ws integer not null references ware (ws),
    ks integer not null references kundin (ks),
    nummer integer primary key
);
