insert into accounts (account_key, account_number)
select 900000 + account_id, account_id
from stg.notifications
where account_id not in (select account_number from accounts)
group by account_id;
merge into bookings
using (
    select distinct on (event_id) event_id, account_key, if(kind = 'refund', -amount, amount) as booked, happened_at
    from stg.notifications
    join accounts on account_number = account_id
    order by event_id, received_at desc
) as news
on reference = news.event_id
when not matched then insert (account_key, reference, booked, booked_at)
    values (news.account_key, news.event_id, news.booked, news.happened_at);
update accounts
set saldo = total, bookings = n, moved_last = latest
from (
    select account_key, sum(booked) as total, count(*) as n, max(booked_at) as latest
    from bookings
    group by account_key
) as sums
where sums.account_key = accounts.account_key;
