insert or ignore into entries
select entry_no, customer_id, plan, seats, effective_on
from stg.plan_changes;

-- The history of those in the file is told anew.
create or replace temp table told as
with valid as (
    from entries
    where customer_id in (select customer_id from stg.plan_changes)
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

-- What begins as before is left alone, its end too.
delete from plans
where
    customer_id in (select customer_id from stg.plan_changes)
    and not exists (
        from told
        where
            (told.customer_id, told.effective_on, told.plan, told.seats)
            is not distinct from (plans.customer_id, plans.valid_from, plans.plan, plans.seats)
    );

insert or ignore into plans
from told;
