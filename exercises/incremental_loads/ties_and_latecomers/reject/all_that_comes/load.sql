insert into payments
select payment_id, paid_at, card, amount
from stg.card_payments;
