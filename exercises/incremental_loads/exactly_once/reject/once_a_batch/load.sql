insert into balances
select account_id, sum(if(kind = 'refund', -amount, amount)), count(*), max(happened_at)
from (
    from stg.notifications
    qualify row_number() over (partition by event_id order by received_at) = 1
)
group by account_id
on conflict (account_id) do update set
    balance = balance + excluded.balance,
    events = events + excluded.events,
    last_at = greatest(last_at, excluded.last_at);
