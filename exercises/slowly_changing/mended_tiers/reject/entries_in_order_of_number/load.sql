-- expect: lossless
-- The end of a version is taken from the next entry, whatever its day.
insert or ignore into customer_tiers
with beginnings as (
    select distinct customer_id, tier, valid_from, 0 as entry_no
    from stg.tiers
    where valid_from < date '2024-01-01'
    union all
    (
        select customer_id, tier, changed_on, entry_no
        from stg.tier_log
        qualify row_number() over (partition by customer_id, changed_on order by entry_no desc) = 1
    )
),
versions as (
    select
        customer_id,
        tier,
        valid_from,
        lead(valid_from) over (partition by customer_id order by entry_no, valid_from) as valid_to
    from beginnings
)
from versions
where tier is not null and (valid_to is null or valid_to > valid_from);
