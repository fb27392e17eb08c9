select distinct payment_id, paid_at, card, amount
from stg.card_payments
