-- expect: lossless
-- The ends on the list are kept for what began before the log.
insert into customer_tiers
select customer_id, any_value(tier), valid_from, nullif(max(coalesce(valid_to, date '9999-12-31')), date '9999-12-31')
from stg.tiers
where valid_from < date '2024-01-01'
group by customer_id, valid_from;
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
