-- expect: dependencies
create table signups (
    signup_no integer primary key,
    signed_up_on date not null,
    person_no integer not null,
    person_name varchar not null,
    email varchar,
    zip varchar,
    city varchar,
    course_code varchar not null,
    course_title varchar not null,
    fee decimal(6, 2) not null,
    teacher_no integer not null,
    teacher_name varchar not null
);

insert into signups select * exclude (town_code, town) from stg.signups;
