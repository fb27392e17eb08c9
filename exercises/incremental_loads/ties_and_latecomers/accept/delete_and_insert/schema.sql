create table p (
    id bigint primary key,
    t timestamptz not null,
    c varchar,
    a decimal(12, 2) not null,
    loaded_in integer not null
);
