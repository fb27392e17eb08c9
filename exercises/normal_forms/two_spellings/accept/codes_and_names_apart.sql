-- A table of codes, and one of names, each of which belongs to one code.
create table code as
select distinct town_code as c
from stg.signups;

alter table code add primary key (c);

create table title (
    c varchar primary key references code (c),
    n varchar not null unique
);

insert into title
select distinct on (town_code) town_code, town
from (select town_code, town, count(*) as rows from stg.signups group by town_code, town)
order by town_code, rows desc, town;

create table event (
    no integer primary key,
    c varchar not null references code (c),
    course varchar not null,
    on_day date not null
);

insert into event
select signup_no, town_code, course_code, signed_up_on
from stg.signups;
