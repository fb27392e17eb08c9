select
    signup_no,
    signed_up_on,
    person_no,
    person_name,
    email,
    zip,
    city,
    course_code,
    course_title,
    fee,
    teacher_no,
    teacher_name
from stg.signups;
