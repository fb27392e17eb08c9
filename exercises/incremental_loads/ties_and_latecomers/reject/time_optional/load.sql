insert into payments
select distinct payment_id, paid_at, card, amount
from stg.card_payments as new
where not exists (from payments where payments.payment_id = new.payment_id);
