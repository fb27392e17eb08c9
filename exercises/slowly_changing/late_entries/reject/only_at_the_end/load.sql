-- What comes late is put at the end all the same.
update plans
set valid_to = new.effective_on
from (
    select customer_id, max(effective_on) as effective_on from stg.plan_changes group by customer_id
) as new
where plans.customer_id = new.customer_id and plans.valid_to is null and plans.valid_from < new.effective_on;
insert or ignore into plans
with valid as (
    from stg.plan_changes
    qualify row_number() over (partition by customer_id, effective_on order by entry_no desc) = 1
),
changes as (
    from valid
    qualify (plan, seats) is distinct from lag((plan, seats)) over (partition by customer_id order by effective_on)
)
select
    customer_id,
    plan,
    seats,
    effective_on,
    lead(effective_on) over (partition by customer_id order by effective_on)
from changes;
