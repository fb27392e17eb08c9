-- The history is told anew from the history and the new entries; entries that changed nothing are lost.
create or replace temp table told as
with known as (
    select customer_id, plan, seats, valid_from as effective_on, 0 as entry_no from plans
    union all
    select customer_id, plan, seats, effective_on, entry_no from stg.plan_changes
),
valid as (
    from known
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
begin;
truncate plans;
insert into plans from told;
commit;
