-- The pairs first, then for each of both the lowest number.
with
    places as (
        select distinct zip, city
        from signups
    ),
    pairs as (
        select zip, p.city as first, q.city as second
        from places as p
        join places as q using (zip)
        where p.city < q.city
    )
select
    zip,
    first,
    (select min(signup_no) from signups as s where s.zip = pairs.zip and s.city = first),
    second,
    (select min(signup_no) from signups as s where s.zip = pairs.zip and s.city = second)
from pairs
order by zip, first, second;
