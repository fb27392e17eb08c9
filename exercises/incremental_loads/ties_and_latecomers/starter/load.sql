-- Only what was paid after the last payment that is there.
insert into payments
select payment_id, paid_at, card, amount
from stg.card_payments
where paid_at > (select coalesce(max(paid_at), timestamp '1970-01-01') from payments);
