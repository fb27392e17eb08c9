with
    spellings as (
        select town_code, town, count(*) as typed
        from stg.signups
        group by town_code, town
    ),
    towns as (
        select town_code, town
        from spellings
        qualify row_number() over (partition by town_code order by typed desc, town) = 1
    )
select s.signup_no, s.signed_up_on, s.course_code, s.town_code, t.town
from stg.signups as s
join towns as t on t.town_code = s.town_code;
