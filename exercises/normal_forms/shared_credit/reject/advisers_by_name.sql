-- expect: lossless
create table signups (
    signup_no integer primary key,
    signed_up_on date not null,
    course_code varchar not null,
    fee decimal(6, 2) not null
);
create table advisers (name varchar primary key, adviser_no integer not null);
create table credits (
    signup_no integer not null references signups (signup_no),
    adviser varchar not null references advisers (name),
    weight decimal(3, 2) not null check (weight > 0 and weight <= 1),
    primary key (signup_no, adviser)
);

insert into signups select signup_no, signed_up_on, course_code, fee from stg.signups;
insert into advisers select adviser_name, min(adviser_no) from stg.credits group by adviser_name;
insert into credits
select signup_no, adviser_name, sum(percent) / 100
from stg.credits
group by signup_no, adviser_name;
