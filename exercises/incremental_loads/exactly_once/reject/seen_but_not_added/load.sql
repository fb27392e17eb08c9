-- Between the two statements an event is seen, and counts for nothing.
create or replace temp table fresh as
from stg.notifications
where event_id not in (select event_id from events)
qualify row_number() over (partition by event_id order by received_at) = 1;
insert into events select event_id, account_id, kind, amount, happened_at from fresh;
insert into balances
select account_id, sum(if(kind = 'refund', -amount, amount)), count(*), max(happened_at)
from (from fresh)
group by account_id
on conflict (account_id) do update set
    balance = balance + excluded.balance,
    events = events + excluded.events,
    last_at = greatest(last_at, excluded.last_at);
