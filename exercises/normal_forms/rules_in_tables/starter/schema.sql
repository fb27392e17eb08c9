create table people (
    person_no integer,
    name varchar
);

create table memberships (
    membership_no integer,
    person_no integer,
    plan varchar,
    seats integer,
    started_on date,
    ended_on date,
    monthly_fee decimal(6, 2),
    discount integer,
    pay_day integer,
    note varchar
);
