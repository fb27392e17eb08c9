-- expect: unexpected-rows
with seen as (
    select zip, city, min(signup_no) as signup_no
    from signups
    where city is not null
    group by zip, city
)
select a.zip, a.city, a.signup_no, b.city as other_city, b.signup_no as other_signup_no
from seen as a
join seen as b on b.zip = a.zip and b.city <> a.city
order by a.zip, a.city, b.city;
