insert into tier_names values (901, 'bronze'), (902, 'silver'), (903, 'gold');
create temp table moves as
select l.customer_id, l.changed_on as day, l.tier
from stg.tier_log as l
where not exists (
    from stg.tier_log as newer
    where
        newer.customer_id = l.customer_id
        and newer.changed_on = l.changed_on
        and newer.entry_no > l.entry_no
)
union
select customer_id, valid_from, tier
from stg.tiers
where valid_from < date '2024-01-01';
create temp table changes as
select *
from moves as m
where m.tier is distinct from (
    select arg_max(coalesce(before.tier, ''), before.day)
    from moves as before
    where before.customer_id = m.customer_id and before.day < m.day
)
and (
    m.tier is not null
    or (
        select arg_max(coalesce(before.tier, ''), before.day)
        from moves as before
        where before.customer_id = m.customer_id and before.day < m.day
    ) <> ''
);
insert into memberships
select c.customer_id, t.tier_no, c.day, min(later.day)
from changes as c
join tier_names as t on t.tier_name = c.tier
left join changes as later on later.customer_id = c.customer_id and later.day > c.day
group by c.customer_id, t.tier_no, c.day;
