insert into customer_tiers
with beginnings as (
    select distinct customer_id, tier, valid_from
    from stg.tiers
    where valid_from < date '2024-01-01'
    union all
    (
        select customer_id, tier, changed_on
        from stg.tier_log
        qualify row_number() over (partition by customer_id, changed_on order by entry_no desc) = 1
    )
),
changes as (
    from beginnings
    qualify tier is distinct from lag(tier) over (partition by customer_id order by valid_from)
),
versions as (
    select *, lead(valid_from) over (partition by customer_id order by valid_from) as valid_to
    from changes
)
from versions
where tier is not null;
