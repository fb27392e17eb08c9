select c.adviser_no, c.adviser_name, sum(s.fee * c.weight) as fees
from credits as c
join signups as s on s.signup_no = c.signup_no
group by c.adviser_no, c.adviser_name;
