with beginnings as (
    select distinct customer_id, tier, valid_from as begins
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
    select customer_id, tier, begins
    from beginnings
    qualify tier is distinct from lag(tier) over (partition by customer_id order by begins)
),
versions as (
    select
        customer_id,
        tier,
        begins as valid_from,
        lead(begins) over (partition by customer_id order by begins) as valid_to
    from changes
)
select customer_id, tier, valid_from, valid_to
from versions
where tier is not null
