create sequence ortsnummern start 31;

create table ortschaft (
    ortschaft_id integer default nextval('ortsnummern') primary key,
    amtlich varchar not null,
    abkuerzung varchar not null unique
);

create table anmeldung (
    ortschaft_id integer not null references ortschaft (ortschaft_id),
    kurs varchar not null,
    eingang date not null,
    nummer integer not null unique
);
