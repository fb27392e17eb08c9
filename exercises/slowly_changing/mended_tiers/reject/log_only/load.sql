-- expect: lossless
insert into customer_tiers
with changes as (
    select customer_id, tier, changed_on as valid_from
    from (
        from stg.tier_log
        qualify row_number() over (partition by customer_id, changed_on order by entry_no desc) = 1
    )
    qualify tier is distinct from lag(tier) over (partition by customer_id order by changed_on)
),
versions as (
    select *, lead(valid_from) over (partition by customer_id order by valid_from) as valid_to
    from changes
)
from versions
where tier is not null;
