create table folder (
    object varchar not null unique,
    seen_version timestamp,
    seen_on date
);
create table rows_of_files (
    object varchar not null references folder (object),
    row_no integer not null,
    art varchar,
    qty integer,
    price decimal(8, 2),
    primary key (object, row_no)
);
