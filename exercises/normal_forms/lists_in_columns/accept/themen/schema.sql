-- Interests are things of their own, to which people are tied; keys from sequences.
create sequence nummern;

create table mensch (
    id integer default nextval('nummern') primary key,
    nr integer not null unique,
    bezeichnung varchar not null
);

create table anschluss (
    mensch integer not null references mensch (id),
    rufnummer varchar not null check (length(rufnummer) > 0),
    unique (rufnummer, mensch)
);

create table thema (
    id integer default nextval('nummern') primary key,
    wort varchar not null unique check (length(wort) > 0 and position(',' in wort) = 0)
);

create table neigung (
    thema integer not null references thema (id),
    mensch integer not null references mensch (id),
    primary key (mensch, thema)
);
