-- A type that knows its values; rules with names of their own.
create type tarif as enum ('family', 'plus', 'basic');

create table mitglied (
    mitglied_id integer primary key,
    nr integer not null unique,
    rufname varchar not null
);

create table vertrag (
    zahltag tinyint not null,
    monatlich decimal(5, 2) not null,
    art tarif not null,
    plaetze tinyint not null,
    von date not null,
    bis date,
    nachlass tinyint,
    bemerkung varchar,
    mitglied_id integer not null references mitglied (mitglied_id),
    vertragsnr integer not null unique,
    constraint zahltag_in_jedem_monat check (zahltag >= 1 and zahltag <= 28),
    constraint monatlich_bezahlbar check (monatlich >= 0 and monatlich <= 200),
    constraint ende_nach_anfang check (not bis < von),
    constraint nachlass_bis_zur_haelfte check (nachlass >= 0 and nachlass <= 50),
    constraint plaetze_nach_tarif check (
        case art when 'family' then plaetze >= 2 and plaetze <= 6 else plaetze = 1 end
    )
);
