insert into mensch (nr, bezeichnung)
select person_no, person_name
from stg.contacts;

insert into anschluss
select id, phone
from (
    select distinct person_no, unnest([phone1, phone2, phone3]) as phone
    from stg.contacts
)
join mensch on nr = person_no
where phone is not null;

create temp table woerter as
select distinct person_no, trim(wort) as wort
from (select person_no, unnest(string_split(interests, ',')) as wort from stg.contacts)
where trim(wort) <> '';

insert into thema (wort)
select distinct wort
from woerter;

insert into neigung
select t.id, m.id
from woerter as w
join thema as t on t.wort = w.wort
join mensch as m on m.nr = w.person_no;

drop table woerter;
