insert into lehrkraft (lname, personalnr)
select any_value(teacher_name), teacher_no
from stg.signups
group by teacher_no;

insert into kurs (lehrkraft_id, gebuehr, bezeichnung, kuerzel)
select k.id, b.fee, b.course_title, b.course_code
from (select distinct course_code, course_title, fee, teacher_no from stg.signups) as b
join lehrkraft as k on k.personalnr = b.teacher_no;

insert into person (ort, plz, mail, pname, nr)
select distinct city, zip, email, person_name, person_no
from stg.signups;

insert into anmeldung
select k.id, p.id, s.signed_up_on, s.signup_no
from stg.signups as s
join person as p on p.nr = s.person_no
join kurs as k on k.kuerzel = s.course_code;
