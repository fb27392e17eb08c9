-- expect: unexpected-rows
select a.zip, a.city, a.signup_no, b.city as other_city, b.signup_no as other_signup_no
from signups as a
join signups as b on b.zip = a.zip and b.city > a.city
order by a.zip, a.city, b.city;
