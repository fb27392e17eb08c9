select signup_no, adviser_no, adviser_name, cast(percent / 100 as decimal(3, 2)) as weight
from stg.credits;
