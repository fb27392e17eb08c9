insert into signups
select signup_no, signed_up_on, course_code, fee
from stg.signups;

insert into advisers
select distinct adviser_no, adviser_name
from stg.credits;

insert into credits
select signup_no, adviser_no, percent / 100
from stg.credits;
