insert or ignore into payments
select new.payment_id, new.paid_at, new.card, new.amount
from stg.card_payments as new
anti join payments as known
    on known.paid_at = new.paid_at and known.card = new.card and known.amount = new.amount;
