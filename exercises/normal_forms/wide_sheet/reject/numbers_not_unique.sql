-- expect: natural-keys
create sequence keys;
create table people (
    id integer default nextval('keys') primary key,
    person_no integer not null,
    name varchar not null,
    email varchar,
    zip varchar,
    city varchar
);
create table teachers (
    id integer default nextval('keys') primary key, teacher_no integer not null, name varchar not null
);
create table courses (
    id integer default nextval('keys') primary key,
    course_code varchar not null,
    title varchar not null,
    fee decimal(6, 2) not null,
    teacher integer not null references teachers (id)
);
create table signups (
    signup_no integer primary key,
    signed_up_on date not null,
    person integer not null references people (id),
    course integer not null references courses (id)
);

insert into people (person_no, name, email, zip, city)
select distinct person_no, person_name, email, zip, city from stg.signups;
insert into teachers (teacher_no, name) select distinct teacher_no, teacher_name from stg.signups;
insert into courses (course_code, title, fee, teacher)
select distinct s.course_code, s.course_title, s.fee, t.id
from stg.signups as s
join teachers as t using (teacher_no);
insert into signups
select s.signup_no, s.signed_up_on, p.id, c.id
from stg.signups as s
join people as p using (person_no)
join courses as c using (course_code);
