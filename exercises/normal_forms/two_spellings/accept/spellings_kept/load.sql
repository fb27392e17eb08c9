create temp table typed as
select town_code, town, count(*) as times
from stg.signups
group by town_code, town;

insert into venue
select md5(town_code), town_code, arg_max(town, struct_pack(times := times, later := -place))
from (select *, row_number() over (order by town) as place from typed)
group by town_code;

insert into venue_alias
select town, md5(town_code)
from typed as t
where not exists (from venue as v where v.official_name = t.town);

drop table typed;

insert into registration (registered_on, registration_id, venue_key, class_code)
select signed_up_on, signup_no, md5(town_code), course_code
from stg.signups;
