insert into beratung (vorname, personalnr)
select any_value(adviser_name), adviser_no
from stg.credits
group by adviser_no;

insert into buchung (betrag, kurs, tag, nr)
select fee, course_code, signed_up_on, signup_no
from stg.signups;

insert into anteil (beratung, buchung, teil)
select b.id, u.id, s.percent / 100
from stg.credits as s
join beratung as b on b.personalnr = s.adviser_no
join buchung as u on u.nr = s.signup_no;
