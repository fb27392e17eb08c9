insert into happenings
select
    event_id,
    any_value(account_id),
    any_value(case kind when 'refund' then -amount else amount end),
    any_value(happened_at)
from stg.notifications
where event_id not in (select happening from happenings)
group by event_id;
