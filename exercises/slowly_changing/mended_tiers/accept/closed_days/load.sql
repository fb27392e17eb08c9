insert into tier_history (customer_number, level, first_day, last_day, current_flag)
with recursive logged as (
    select customer_id, changed_on as day, arg_max(coalesce(tier, 'left'), entry_no) as level
    from stg.tier_log
    group by customer_id, changed_on
),
known as (
    select customer_id, valid_from as day, any_value(tier) as level
    from stg.tiers
    where year(valid_from) < 2024
    group by customer_id, valid_from
    union
    from logged
),
numbered as (
    select *, row_number() over (partition by customer_id order by day) as n
    from known
),
-- A step takes the number of the version it belongs to.
walked as (
    select customer_id, day, level, n, 1 as version from numbered where n = 1
    union all
    select next.customer_id, next.day, next.level, next.n, walked.version + if(next.level = walked.level, 0, 1)
    from walked
    join numbered as next on next.customer_id = walked.customer_id and next.n = walked.n + 1
),
versions as (
    select customer_id, version, any_value(level) as level, min(day) as day
    from walked
    group by customer_id, version
)
select
    v.customer_id,
    v.level,
    v.day,
    next.day - 1,
    if(next.day is null, 'Y', 'N')
from versions as v
left join versions as next on next.customer_id = v.customer_id and next.version = v.version + 1
where v.level <> 'left';
