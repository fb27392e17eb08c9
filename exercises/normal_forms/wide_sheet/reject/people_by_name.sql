-- expect: lossless
create table people (
    name varchar primary key, person_no integer not null, email varchar, zip varchar, city varchar
);
create table teachers (teacher_no integer primary key, name varchar not null);
create table courses (
    course_code varchar primary key,
    title varchar not null,
    fee decimal(6, 2) not null,
    teacher_no integer not null references teachers (teacher_no)
);
create table signups (
    signup_no integer primary key,
    signed_up_on date not null,
    person varchar not null references people (name),
    course_code varchar not null references courses (course_code)
);

insert into people
select person_name, min(person_no), arg_min(email, person_no), arg_min(zip, person_no), arg_min(city, person_no)
from stg.signups
group by person_name;
insert into teachers select distinct teacher_no, teacher_name from stg.signups;
insert into courses select distinct course_code, course_title, fee, teacher_no from stg.signups;
insert into signups select signup_no, signed_up_on, person_name, course_code from stg.signups;
