-- The people come with their rows and get their key afterwards; notes stand apart, as few have one.
create table p as
select person_name as n, person_no as k
from stg.contacts;

alter table p alter n set not null;
alter table p add primary key (k);

create table m (
    z integer not null check (z >= 1),
    y varchar not null,
    k integer not null references p (k),
    a date not null,
    e date,
    f decimal(6, 2) not null check (f >= 0),
    g integer check (g >= 0),
    h integer not null check (h >= 1),
    i integer primary key,
    check (f <= 200),
    check (g <= 50),
    check (h <= 28),
    check (e is null or e >= a),
    check (y in ('basic', 'plus', 'family')),
    check (y = 'family' or z = 1),
    check (y <> 'family' or z between 2 and 6)
);

insert into m
select seats, plan, person_no, started_on, ended_on, monthly_fee, discount, pay_day, membership_no
from stg.memberships;

create table m_note (
    i integer primary key references m (i),
    t varchar not null
);

insert into m_note
select membership_no, note
from stg.memberships
where note is not null;
