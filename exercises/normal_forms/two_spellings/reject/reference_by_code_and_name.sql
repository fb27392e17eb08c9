-- expect: dependencies
create table towns (
    town_code varchar not null,
    name varchar not null,
    primary key (town_code, name)
);

create table signups (
    signup_no integer primary key,
    signed_up_on date not null,
    course_code varchar not null,
    town_code varchar not null,
    town varchar not null,
    foreign key (town_code, town) references towns (town_code, name)
);

insert into towns
select town_code, town
from stg.signups
group by town_code, town
qualify row_number() over (partition by town_code order by count(*) desc, town) = 1;

insert into signups
select signup_no, signed_up_on, course_code, town_code, name
from stg.signups join towns using (town_code);
