-- The cities of a zip as a list in order: each with each that stands behind it.
with
    seen as (
        select zip, city, min(signup_no) as signup_no
        from signups
        where zip is not null and city is not null
        group by all
    ),
    listed as (
        select
            zip,
            city,
            signup_no,
            unnest(list({'city': city, 'signup_no': signup_no}) over (
                partition by zip
                order by city
                rows between 1 following and unbounded following
            )) as other
        from seen
    )
select zip, city, signup_no, other.city, other.signup_no
from listed
order by zip, city, other.city;
