insert into signups
select signup_no, signed_up_on, course_code, town_code, town
from stg.signups;

-- Known misspellings; tell Ruth when there is another.
update signups set town = 'Basel' where town = 'Bâle';
update signups set town = 'Zürich' where town = 'Zuerich';
update signups set town = 'Biel' where town = 'Bienne';
