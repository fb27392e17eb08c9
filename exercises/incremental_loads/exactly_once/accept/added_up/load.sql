-- What has been seen and what has been added belong together, so nothing may come between.
begin transaction;
create or replace temp table fresh as
from stg.notifications
where event_id not in (select id from seen)
qualify row_number() over (partition by event_id order by received_at) = 1;
insert into seen select event_id from fresh;
insert into wallets
select
    account_id,
    sum(100 * amount * if(kind = 'refund', -1, 1)),
    sum(amount * if(kind = 'refund', -1, 1)),
    count(*),
    max(happened_at)
from fresh
group by account_id
on conflict (wallet) do update set
    cents = cents + excluded.cents,
    euros = euros + excluded.euros,
    n = n + excluded.n,
    latest = greatest(latest, excluded.latest);
commit;
