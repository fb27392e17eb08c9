insert into people
select person_no, person_name
from stg.contacts;

insert into phones
select distinct person_no, phone
from (unpivot stg.contacts on phone1, phone2, phone3 into name place value phone);

insert into interests
select distinct person_no, trim(part)
from (select person_no, unnest(string_split(interests, ',')) as part from stg.contacts)
where trim(part) <> '';
