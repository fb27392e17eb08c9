-- expect: domains
create table people (person_no integer primary key, name varchar not null);
create table memberships (
    membership_no integer primary key,
    person_no integer not null references people (person_no),
    plan varchar not null check (plan in ('basic', 'plus', 'family')),
    seats integer not null,
    started_on date not null,
    ended_on date check (ended_on >= started_on),
    monthly_fee decimal(6, 2) not null check (monthly_fee between 0 and 200),
    discount integer check (discount between 0 and 50),
    pay_day integer not null check (pay_day >= 1),
    note varchar,
    check (if(plan = 'family', seats between 2 and 6, seats = 1))
);

insert into people select person_no, person_name from stg.contacts;
insert into memberships from stg.memberships;
