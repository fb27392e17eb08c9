create table kundschaft (
    wohngegend varchar,
    nummer integer primary key,
    rufname varchar not null
);

create table verkauf (
    erloes decimal(10, 2) not null,
    ware integer not null,
    kundschaft integer references kundschaft (nummer),
    zeile integer not null,
    auftrag integer not null,
    unique (auftrag, zeile)
);
