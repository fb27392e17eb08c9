-- A place is a pair of zip and city, kept once; texts make the keys.
create table place (
    place_key varchar primary key,
    city varchar not null,
    zip varchar not null,
    unique (zip, city)
);

create table staff (
    staff_key varchar primary key,
    staff_number integer not null unique,
    full_name varchar not null
);

create table class (
    class_key varchar primary key,
    code varchar not null unique,
    heading varchar not null,
    price decimal(7, 2) not null,
    given_by varchar not null references staff (staff_key)
);

create table student (
    student_key varchar primary key,
    student_number integer not null unique,
    full_name varchar not null,
    mail varchar,
    lives_in varchar references place (place_key),
    loaded_on date not null default current_date
);

create table booking (
    booking_number integer primary key,
    booked_on date not null,
    student_key varchar not null references student (student_key),
    class_key varchar not null references class (class_key)
);

insert into place
select distinct md5(zip || '|' || city), city, zip
from stg.signups
where zip is not null;

insert into staff
select distinct md5(teacher_no::varchar), teacher_no, teacher_name
from stg.signups;

insert into class
select distinct md5(course_code), course_code, course_title, fee, md5(teacher_no::varchar)
from stg.signups;

insert into student (student_key, student_number, full_name, mail, lives_in)
select distinct md5('s' || person_no), person_no, person_name, email, md5(zip || '|' || city)
from stg.signups;

insert into booking
select signup_no, signed_up_on, md5('s' || person_no), md5(course_code)
from stg.signups;
