select sum(s.fee) as fees
from signups as s
where s.signup_no not in (select c.signup_no from credits as c);
