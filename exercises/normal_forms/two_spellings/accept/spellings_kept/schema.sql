-- All spellings are kept, for whoever searches for one; the name of a town is not one of them by position.
create table venue (
    venue_key varchar primary key,
    venue_code varchar not null unique,
    official_name varchar not null
);

create table venue_alias (
    alias varchar primary key,
    venue_key varchar not null references venue (venue_key)
);

create table registration (
    registered_on date not null,
    registration_id integer primary key,
    venue_key varchar not null references venue (venue_key),
    class_code varchar not null,
    loaded_on date not null default current_date
);
