-- expect: domains
create table people (person_no integer primary key, name varchar not null);
create table memberships (
    membership_no integer primary key,
    person_no integer not null references people (person_no),
    plan varchar,
    seats integer,
    started_on date,
    ended_on date,
    monthly_fee decimal(6, 2),
    discount integer,
    pay_day integer,
    note varchar
);

insert into people select person_no, person_name from stg.contacts;
insert into memberships
from stg.memberships
where
    plan in ('basic', 'plus', 'family')
    and if(plan = 'family', seats between 2 and 6, seats = 1)
    and started_on is not null
    and coalesce(ended_on >= started_on, true)
    and monthly_fee between 0 and 200
    and coalesce(discount between 0 and 50, true)
    and pay_day between 1 and 28;
