-- expect: foreign-keys
create table signups (
    signup_no integer primary key,
    signed_up_on date not null,
    course_code varchar not null,
    fee decimal(6, 2) not null
);

create table advisers (
    adviser_no integer primary key,
    name varchar not null
);

create table credits (
    signup_no integer not null,
    adviser_no integer not null references advisers (adviser_no),
    weight decimal(3, 2) not null check (weight > 0 and weight <= 1),
    primary key (signup_no, adviser_no)
);

insert into signups
select signup_no, signed_up_on, course_code, fee
from stg.signups;

insert into advisers
select distinct adviser_no, adviser_name
from stg.credits;

insert into credits
select signup_no, adviser_no, percent / 100
from stg.credits;
