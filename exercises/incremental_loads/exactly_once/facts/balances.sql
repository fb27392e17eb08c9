with events as (
    select distinct event_id, account_id, kind, amount, happened_at
    from stg.notifications
)
select
    account_id,
    sum(if(kind = 'refund', -amount, amount)) as balance,
    count(*) as events,
    max(happened_at) as last_at
from events
group by account_id
