-- expect: missing-rows
select
    zip,
    min(city) as city,
    arg_min(signup_no, city) as signup_no,
    max(city) as other_city,
    arg_max(signup_no, city) as other_signup_no
from signups
where city is not null
group by zip
having zip is not null and count(distinct city) > 1
order by zip, min(city), max(city);
