select distinct person_no, trim(part) as interest
from (select person_no, unnest(string_split(interests, ',')) as part from stg.contacts)
where trim(part) <> '';
