insert into towns
select town_code, town
from stg.signups
group by town_code, town
qualify row_number() over (partition by town_code order by count(*) desc, town) = 1;

insert into signups
select signup_no, signed_up_on, course_code, town_code
from stg.signups;
