create table region_card (
    number integer not null unique,
    firm varchar,
    region_now varchar not null check (region_now in ('North', 'South', 'East', 'West')),
    region_once varchar check (region_once <> region_now),
    day_of_change date,
    check ((region_once is null) = (day_of_change is null))
);
