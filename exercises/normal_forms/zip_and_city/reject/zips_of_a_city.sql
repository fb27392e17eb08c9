-- expect: missing-rows
with seen as (
    select zip, city, min(signup_no) as signup_no
    from signups
    where zip is not null
    group by zip, city
)
select a.zip, a.city, a.signup_no, b.city as other_city, b.signup_no as other_signup_no
from seen as a
join seen as b on b.city = a.city and b.zip > a.zip
order by a.zip, a.city, b.city;
