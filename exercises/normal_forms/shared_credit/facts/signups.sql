select signup_no, signed_up_on, course_code, fee
from stg.signups;
