insert into people
select person_no, person_name
from stg.contacts;

insert into memberships
from stg.memberships;
