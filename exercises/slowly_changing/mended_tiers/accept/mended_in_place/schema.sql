create table ranks (
    who integer not null,
    rank varchar check (rank in ('bronze', 'silver', 'gold')) not null,
    begins date not null,
    until date not null default date '9999-12-31',
    check (begins <= until),
    unique (who, begins)
);
create table steps (who integer, rank varchar, begins date, entry integer);
