-- expect: natural-keys
create table people (
    id integer primary key,
    person_no integer not null,
    name varchar not null,
    email varchar,
    zip varchar,
    city varchar,
    unique (person_no, name)
);

create table teachers (
    teacher_no integer primary key,
    name varchar not null
);

create table courses (
    course_code varchar primary key,
    title varchar not null,
    fee decimal(6, 2) not null,
    teacher_no integer not null references teachers (teacher_no)
);

create table signups (
    signup_no integer primary key,
    signed_up_on date not null,
    person integer not null references people (id),
    course_code varchar not null references courses (course_code)
);

insert into people
select row_number() over (order by person_no), person_no, person_name, email, zip, city
from (select distinct person_no, person_name, email, zip, city from stg.signups);

insert into teachers
select distinct teacher_no, teacher_name
from stg.signups;

insert into courses
select distinct course_code, course_title, fee, teacher_no
from stg.signups;

insert into signups
select signup_no, signed_up_on, people.id, course_code
from stg.signups join people using (person_no);
