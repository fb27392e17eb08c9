-- Some hours of overlap, in the hope that nobody is later than that.
insert or ignore into payments
select payment_id, paid_at, card, amount
from stg.card_payments
where paid_at >= (select coalesce(max(paid_at), timestamp '1970-01-01') - interval 12 hour from payments);
