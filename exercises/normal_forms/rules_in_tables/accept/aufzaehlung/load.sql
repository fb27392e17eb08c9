insert into mitglied
select row_number() over (order by person_no) + 100000, person_no, person_name
from stg.contacts;

insert into vertrag
select
    v.pay_day,
    v.monthly_fee,
    v.plan,
    v.seats,
    v.started_on,
    v.ended_on,
    v.discount,
    v.note,
    m.mitglied_id,
    v.membership_no
from stg.memberships as v
join mitglied as m on m.nr = v.person_no;
