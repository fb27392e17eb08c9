create table people (
    person_no integer primary key,
    name varchar not null,
    email varchar,
    zip varchar,
    city varchar
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
    person_no integer not null references people (person_no),
    course_code varchar not null references courses (course_code)
);
