insert into people
select distinct person_no, person_name, email, zip, city
from stg.signups;

insert into teachers
select distinct teacher_no, teacher_name
from stg.signups;

insert into courses
select distinct course_code, course_title, fee, teacher_no
from stg.signups;

insert into signups
select signup_no, signed_up_on, person_no, course_code
from stg.signups;
