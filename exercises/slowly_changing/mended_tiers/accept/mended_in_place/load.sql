-- Step after step: all beginnings, then those away that count for nothing, then the ends.
begin;
insert into steps
select customer_id, tier, valid_from, 0 from stg.tiers where valid_from <= '2023-12-31' group by all
union all
select customer_id, tier, changed_on, entry_no from stg.tier_log;
delete from steps as old
using steps as new
where new.who = old.who and new.begins = old.begins and new.entry > old.entry;
delete from steps
where (who, begins) in (
    select who, begins
    from steps
    qualify rank is not distinct from lag(rank) over (partition by who order by begins)
        and row_number() over (partition by who order by begins) > 1
);
insert into ranks (who, rank, begins)
select who, rank, begins from steps where rank is not null;
update ranks
set until = (select min(steps.begins) from steps where steps.who = ranks.who and steps.begins > ranks.begins)
where exists (from steps where steps.who = ranks.who and steps.begins > ranks.begins);
drop table steps;
commit;
