begin;
insert into log_kept
select distinct entry_no, customer_id, plan, seats, effective_on from stg.plan_changes
except
from log_kept;
delete from dim_plan where customer_no in (select distinct customer_id from stg.plan_changes);
insert into dim_plan (customer_no, plan_name, seat_count, first_day, last_day, is_current)
with by_day as (
    select
        customer_id,
        effective_on,
        max_by({'plan': plan, 'seats': coalesce(seats, -1)}, entry_no) as state
    from log_kept
    where customer_id in (select customer_id from stg.plan_changes)
    group by customer_id, effective_on
),
changes as (
    select c.customer_id, c.effective_on, c.state
    from by_day as c
    asof left join by_day as b on b.customer_id = c.customer_id and b.effective_on < c.effective_on
    where b.state is null or b.state <> c.state
)
select
    this.customer_id,
    this.state.plan,
    nullif(this.state.seats, -1),
    this.effective_on,
    coalesce(min(next.effective_on) - 1, date '9999-12-31'),
    min(next.effective_on) is null
from changes as this
left join changes as next on next.customer_id = this.customer_id and next.effective_on > this.effective_on
group by this.customer_id, this.state, this.effective_on;
commit;
