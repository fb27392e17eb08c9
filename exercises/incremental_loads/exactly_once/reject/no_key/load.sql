insert or ignore into events
select event_id, account_id, kind, amount, happened_at
from stg.notifications;

begin;
truncate balances;
insert into balances
select account_id, sum(if(kind = 'refund', -amount, amount)), count(*), max(happened_at)
from events
group by account_id;
commit;
