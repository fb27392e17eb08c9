-- expect: natural-keys
create table towns (town_id integer primary key, town_code varchar not null, name varchar not null);
create table signups (
    signup_no integer primary key,
    signed_up_on date not null,
    course_code varchar not null,
    town_id integer not null references towns (town_id)
);

insert into towns
select row_number() over (order by town_code), town_code, town
from stg.signups
group by town_code, town
qualify row_number() over (partition by town_code order by count(*) desc, town) = 1;
insert into signups
select s.signup_no, s.signed_up_on, s.course_code, t.town_id
from stg.signups as s
join towns as t on t.town_code = s.town_code;
