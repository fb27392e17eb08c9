create table movements (
    batch integer not null,
    article integer not null,
    place varchar not null,
    moved integer not null
);
create table on_hand (
    article integer not null,
    place varchar not null,
    n bigint not null,
    unique (article, place)
);
