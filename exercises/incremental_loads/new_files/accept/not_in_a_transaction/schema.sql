create table source_files (
    file varchar primary key,
    version_loaded timestamp not null,
    day_loaded date not null
);
create table sold (
    file varchar not null references source_files (file),
    position integer not null,
    product varchar not null,
    units integer not null,
    unit_price decimal(8, 2) not null,
    version timestamp not null,
    primary key (file, position)
);
