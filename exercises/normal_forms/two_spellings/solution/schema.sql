create table towns (
    town_code varchar primary key,
    name varchar not null
);

create table signups (
    signup_no integer primary key,
    signed_up_on date not null,
    course_code varchar not null,
    town_code varchar not null references towns (town_code)
);
