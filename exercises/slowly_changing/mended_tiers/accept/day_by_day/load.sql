-- What each day is like, then days of one tier put together again.
insert into tier_spans
with span as (
    select min(day) as first, max(day) as last
    from (
        select valid_from as day from stg.tiers where valid_from < date '2024-01-01'
        union all
        select changed_on from stg.tier_log
    )
),
beginnings as (
    select distinct customer_id, valid_from as day, tier, -1 as entry_no
    from stg.tiers
    where valid_from < date '2024-01-01'
    union all
    select customer_id, changed_on, tier, entry_no
    from stg.tier_log
),
calendar as (
    select customer_id, cast(unnest(generate_series(first, last + 1, interval 1 day)) as date) as day
    from (select distinct customer_id from beginnings)
    cross join span
),
days as (
    select
        c.customer_id,
        c.day,
        (
            select b.tier
            from beginnings as b
            where b.customer_id = c.customer_id and b.day <= c.day
            order by b.day desc, b.entry_no desc
            limit 1
        ) as tier
    from calendar as c
),
islands as (
    select *, day - cast(row_number() over (partition by customer_id, tier order by day) as integer) as island
    from days
    where tier is not null
)
select
    customer_id,
    tier,
    min(day),
    nullif(max(day) + 1, (select last + 2 from span))
from islands
group by customer_id, tier, island;
