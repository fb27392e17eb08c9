-- expect: lossless
create table advisers (adviser_no integer primary key, name varchar not null);
create table signups (
    signup_no integer primary key,
    signed_up_on date not null,
    course_code varchar not null,
    fee decimal(6, 2) not null,
    adviser_no integer references advisers (adviser_no),
    weight decimal(3, 2) check (weight > 0 and weight <= 1)
);

insert into advisers select distinct adviser_no, adviser_name from stg.credits;
insert into signups
select s.signup_no, s.signed_up_on, s.course_code, s.fee, c.adviser_no, c.percent / 100
from stg.signups as s
left join (
    from stg.credits
    qualify row_number() over (partition by signup_no order by percent desc, adviser_no) = 1
) as c on c.signup_no = s.signup_no;
