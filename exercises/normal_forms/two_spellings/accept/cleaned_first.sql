-- The sheet is copied and cleaned in a table for a while, and then taken apart.
create temp table sheet as
from stg.signups;

update sheet
set town = (
    select other.town
    from stg.signups as other
    where other.town_code = sheet.town_code
    group by other.town
    order by count(*) desc, other.town
    limit 1
);

create table place (id integer primary key, label varchar not null, short varchar not null unique);

insert into place
select row_number() over (order by town_code) * 10, town, town_code
from (select distinct town_code, town from sheet);

create table entry (
    entry_no integer primary key,
    place_id integer not null references place (id),
    entered date not null,
    course varchar not null
);

insert into entry
select s.signup_no, p.id, s.signed_up_on, s.course_code
from sheet as s
join place as p on p.short = s.town_code;

drop table sheet;
