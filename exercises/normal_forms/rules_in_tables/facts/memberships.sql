select
    m.membership_no,
    m.person_no,
    c.person_name,
    m.plan,
    m.seats,
    m.started_on,
    m.ended_on,
    m.monthly_fee,
    m.discount,
    m.pay_day,
    m.note
from stg.memberships as m
join stg.contacts as c on c.person_no = m.person_no;
