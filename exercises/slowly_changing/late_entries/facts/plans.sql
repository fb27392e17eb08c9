with entries as (
    select customer_id, plan, seats, effective_on
    from stg.plan_changes
    qualify row_number() over (partition by customer_id, effective_on order by entry_no desc) = 1
),
changes as (
    select customer_id, plan, seats, effective_on
    from entries
    -- Plans are never NULL, so before the first entry there was something else.
    qualify (plan, seats) is distinct from lag((plan, seats)) over (partition by customer_id order by effective_on)
)
select
    customer_id,
    plan,
    seats,
    effective_on as valid_from,
    lead(effective_on) over (partition by customer_id order by effective_on) as valid_to
from changes
