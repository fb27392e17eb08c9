insert into member (member_number, full_name)
from (select person_no, person_name from stg.contacts);

insert into member_phone
select min(found_in), phone, person_no
from (
    select
        person_no,
        unnest([phone1, phone2, phone3]) as phone,
        unnest([1, 2, 3]) as found_in
    from stg.contacts
)
where phone is not null
group by person_no, phone;

insert into member_topic
select trim(part), min(place), person_no
from (
    select
        person_no,
        unnest(string_split(interests, ',')) as part,
        unnest(range(1, 1 + len(string_split(interests, ',')))) as place
    from stg.contacts
)
where trim(part) <> ''
group by person_no, trim(part);
