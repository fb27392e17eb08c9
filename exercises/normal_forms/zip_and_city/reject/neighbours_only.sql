-- expect: missing-rows
with seen as (
    select
        zip,
        city,
        min(signup_no) as signup_no,
        lead(city) over (partition by zip order by city) as other_city,
        lead(min(signup_no)) over (partition by zip order by city) as other_signup_no
    from signups
    where zip is not null and city is not null
    group by zip, city
)
select zip, city, signup_no, other_city, other_signup_no
from seen
where other_city is not null
order by zip, city, other_city;
