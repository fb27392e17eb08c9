insert into payments
select distinct payment_id, paid_at, card, amount
from stg.card_payments
where paid_at not in (select paid_at from payments);
