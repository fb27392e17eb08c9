-- Void entries are not kept; what became of the rest is merged into the history.
merge into agreed
using (
    from stg.plan_changes
    qualify row_number() over (partition by customer_id, effective_on order by entry_no desc) = 1
) as new
on agreed.cust = new.customer_id and agreed.starting = new.effective_on
when matched and new.entry_no > agreed.entry then
    update set entry = new.entry_no, plan = new.plan, seats = new.seats
when not matched then insert (cust, starting, entry, plan, seats)
    values (new.customer_id, new.effective_on, new.entry_no, new.plan, new.seats);

merge into plan_history
using (
    select cust, plan, seats, starting, lead(starting) over (partition by cust order by starting) as until
    from (
        from agreed
        window w as (partition by cust order by starting)
        qualify
            lag(plan) over w is null
            or plan <> lag(plan) over w
            or seats is distinct from lag(seats) over w
    )
) as now
on plan_history.cust = now.cust and plan_history.since = now.starting
when matched then update set plan = now.plan, seat_limit = now.seats, until = now.until
when not matched then insert (cust, plan, seat_limit, since, until)
    values (now.cust, now.plan, now.seats, now.starting, now.until)
when not matched by source then delete;
