-- Days have a number as key, as is often done: 20240229.
create table kalender (
    tag_nr integer primary key check (tag_nr between 20000101 and 29991231),
    datum date not null unique,
    geoeffnet boolean not null,
    feiertag boolean not null,
    gj_quartal tinyint not null check (gj_quartal in (1, 2, 3, 4)),
    gj smallint not null,
    kw tinyint not null check (kw >= 1 and kw <= 53),
    kw_jahr smallint not null,
    wochentag tinyint not null check (wochentag >= 1 and wochentag <= 7),
    wochentag_name varchar not null
);

create table bestellung (
    summe decimal(12, 2) not null check (summe >= 0),
    tag_nr integer not null references kalender (tag_nr),
    nr integer primary key
);
