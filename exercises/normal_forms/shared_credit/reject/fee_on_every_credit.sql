-- expect: dependencies
create table signups (
    signup_no integer primary key,
    signed_up_on date not null,
    course_code varchar not null,
    fee decimal(6, 2) not null
);
create table advisers (adviser_no integer primary key, name varchar not null);
create table credits (
    signup_no integer not null references signups (signup_no),
    adviser_no integer not null references advisers (adviser_no),
    fee decimal(6, 2) not null,
    weight decimal(3, 2) not null check (weight > 0 and weight <= 1),
    primary key (signup_no, adviser_no)
);

insert into signups select signup_no, signed_up_on, course_code, fee from stg.signups;
insert into advisers select distinct adviser_no, adviser_name from stg.credits;
insert into credits
select c.signup_no, c.adviser_no, s.fee, c.percent / 100
from stg.credits as c
join stg.signups as s on s.signup_no = c.signup_no;
