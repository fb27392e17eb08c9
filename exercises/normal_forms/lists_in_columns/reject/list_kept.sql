-- expect: lossless
create table people (person_no integer primary key, name varchar not null, interests varchar[]);
create table phones (
    person_no integer not null references people (person_no),
    phone varchar not null check (phone <> ''),
    primary key (person_no, phone)
);

insert into people
select person_no, person_name, list_transform(string_split(interests, ','), lambda part: trim(part))
from stg.contacts;
insert into phones
select distinct person_no, phone
from (unpivot stg.contacts on phone1, phone2, phone3 into name place value phone);
