-- expect: lossless
create table people (
    person_no integer primary key,
    name varchar not null,
    email varchar not null,
    zip varchar not null,
    city varchar not null
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
    person_no integer not null references people (person_no),
    course_code varchar not null references courses (course_code)
);

insert into people
select distinct person_no, person_name, email, zip, city
from stg.signups
where email is not null and zip is not null;
insert into teachers select distinct teacher_no, teacher_name from stg.signups;
insert into courses select distinct course_code, course_title, fee, teacher_no from stg.signups;
insert into signups
select s.signup_no, s.signed_up_on, s.person_no, s.course_code
from stg.signups as s
join people as p on p.person_no = s.person_no;
