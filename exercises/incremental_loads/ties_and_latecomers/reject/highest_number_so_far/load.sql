insert or ignore into payments
select payment_id, paid_at, card, amount
from stg.card_payments
where payment_id > (select coalesce(max(payment_id), 0) from payments);
