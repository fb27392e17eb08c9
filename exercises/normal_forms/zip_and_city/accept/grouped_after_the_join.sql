select a.zip, a.city, min(a.signup_no), b.city, min(b.signup_no)
from signups as a, signups as b
where a.zip = b.zip and a.city < b.city
group by a.zip, a.city, b.city
order by 1, 2, 4;
