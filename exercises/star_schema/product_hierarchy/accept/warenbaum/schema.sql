create sequence lauf start 7001;

create table abteilung (
    id integer default nextval('lauf') primary key,
    aufschrift varchar not null unique,
    quelle integer not null unique
);

create table warengruppe (
    id integer default nextval('lauf') primary key,
    abteilung integer not null references abteilung (id),
    aufschrift varchar not null,
    quelle integer not null unique
);

create table artikel (
    id integer default nextval('lauf') primary key,
    warengruppe integer not null references warengruppe (id),
    aufschrift varchar not null,
    quelle integer not null unique
);

create table posten (
    stueck integer not null check (stueck > 0),
    artikel integer not null references artikel (id),
    zeile integer not null,
    auftrag integer not null,
    primary key (auftrag, zeile)
);
