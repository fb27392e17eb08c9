create table happenings (
    happening varchar primary key,
    account integer not null,
    plus decimal(8, 2) not null,
    moment timestamp not null
);
create view balances as
select account as account_id, sum(plus) as balance, count(*) as events, max(moment) as last_at
from happenings
group by account;
