select person_no, person_name
from stg.contacts;
