-- Money stands in a table of its own, and so do the courses, of which nothing is said but the code.
create table c (code varchar primary key);

create table s (
    on_day date not null,
    course varchar not null references c (code),
    s integer primary key
);

create table s_fee (
    s integer primary key references s (s),
    eur decimal(6, 2) not null
);

create table a as
select distinct adviser_no as a, adviser_name as called
from stg.credits;

alter table a add primary key (a);

create table s_a (
    w decimal(5, 4) not null check (w between 0.0001 and 1),
    a integer not null references a (a),
    s integer not null references s (s),
    primary key (a, s)
);

insert into c
select distinct course_code
from stg.signups;

insert into s
select signed_up_on, course_code, signup_no
from stg.signups;

insert into s_fee
select signup_no, fee
from stg.signups;

insert into s_a
select percent * 0.01, adviser_no, signup_no
from stg.credits;
