-- Lines always refer to a customer: where there is none, to a row that says so in a column of its own.
create table dim_person (
    person_sk varchar primary key,
    source_id integer unique,
    is_known boolean not null,
    display_name varchar,
    area varchar,
    loaded_on date not null default current_date,
    check (is_known = (source_id is not null))
);

create table dim_item (
    item_sk varchar primary key,
    source_id integer not null unique,
    title varchar not null,
    group_title varchar not null,
    loaded_on date not null default current_date
);

create table dim_outlet (
    outlet_sk varchar primary key,
    source_id integer not null unique,
    outlet_name varchar not null unique,
    town varchar not null,
    loaded_on date not null default current_date
);

create table fct_line (
    person_sk varchar not null references dim_person (person_sk),
    item_sk varchar not null references dim_item (item_sk),
    outlet_sk varchar not null references dim_outlet (outlet_sk),
    sold_on date not null,
    pieces integer not null check (pieces > 0),
    net decimal(12, 2) not null check (net >= 0),
    order_number integer not null,
    line_number integer not null,
    loaded_on date not null default current_date,
    primary key (order_number, line_number)
);
