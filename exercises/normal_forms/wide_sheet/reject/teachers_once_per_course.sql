-- expect: lossless
create table people (
    person_no integer primary key, name varchar not null, email varchar, zip varchar, city varchar
);
create table teachers (teacher_no integer not null, name varchar not null);
create table courses (
    course_code varchar primary key, title varchar not null, fee decimal(6, 2) not null, teacher_no integer not null
);
create table signups (
    signup_no integer primary key,
    signed_up_on date not null,
    person_no integer not null references people (person_no),
    course_code varchar not null references courses (course_code)
);

insert into people select distinct person_no, person_name, email, zip, city from stg.signups;
insert into teachers select teacher_no, any_value(teacher_name) from stg.signups group by course_code, teacher_no;
insert into courses select distinct course_code, course_title, fee, teacher_no from stg.signups;
insert into signups select signup_no, signed_up_on, person_no, course_code from stg.signups;
