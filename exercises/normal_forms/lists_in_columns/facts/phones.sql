select person_no, phone1 as phone
from stg.contacts
where phone1 is not null
union
select person_no, phone2
from stg.contacts
where phone2 is not null
union
select person_no, phone3
from stg.contacts
where phone3 is not null;
