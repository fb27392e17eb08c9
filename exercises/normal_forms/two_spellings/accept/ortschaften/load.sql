insert into ortschaft (amtlich, abkuerzung)
with gezaehlt as (
    select town_code, town, count(*) as n
    from stg.signups
    group by all
)
select min(g.town), g.town_code
from gezaehlt as g
where g.n = (select max(h.n) from gezaehlt as h where h.town_code = g.town_code)
group by g.town_code;

insert into anmeldung
select o.ortschaft_id, s.course_code, s.signed_up_on, s.signup_no
from stg.signups as s
join ortschaft as o on o.abkuerzung = s.town_code;
