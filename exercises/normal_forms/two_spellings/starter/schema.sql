create table signups (
    signup_no integer primary key,
    signed_up_on date not null,
    course_code varchar not null,
    town_code varchar not null,
    town varchar not null
);
