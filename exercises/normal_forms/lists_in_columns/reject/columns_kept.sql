-- expect: lossless
create table people (
    person_no integer primary key,
    name varchar not null,
    phone1 varchar check (phone1 <> ''),
    phone2 varchar check (phone2 <> ''),
    phone3 varchar check (phone3 <> '')
);
create table interests (
    person_no integer not null references people (person_no),
    interest varchar not null check (interest <> '' and interest not like '%,%'),
    primary key (person_no, interest)
);

insert into people select person_no, person_name, phone1, phone2, phone3 from stg.contacts;
insert into interests
select distinct person_no, trim(part)
from (select person_no, unnest(string_split(interests, ',')) as part from stg.contacts)
where trim(part) <> '';
