-- expect: foreign-keys
create table people (person_no integer primary key, name varchar not null);
create table phones (
    person_no integer not null,
    phone varchar not null check (phone <> ''),
    primary key (person_no, phone)
);
create table interests (
    person_no integer not null references people (person_no),
    interest varchar not null check (interest <> '' and interest not like '%,%'),
    primary key (person_no, interest)
);

insert into people select person_no, person_name from stg.contacts;
insert into phones
select distinct person_no, phone
from (unpivot stg.contacts on phone1, phone2, phone3 into name place value phone);
insert into interests
select distinct person_no, trim(part)
from (select person_no, unnest(string_split(interests, ',')) as part from stg.contacts)
where trim(part) <> '';
