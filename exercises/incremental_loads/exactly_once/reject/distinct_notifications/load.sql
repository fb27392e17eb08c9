-- An event that is there already is dropped.
insert or ignore into events
select event_id, account_id, kind, amount, happened_at, received_at
from stg.notifications;

insert or replace into balances
select account_id, sum(if(kind = 'refund', -amount, amount)), count(*), max(happened_at)
from events
where account_id in (select account_id from stg.notifications)
group by account_id;
