insert into cards
select nextval('card_keys'), card
from (select distinct card from stg.card_payments)
where card not in (select card from cards);
insert into card_payments
select payment_id, any_value(card_key), any_value(paid_at), any_value(amount)
from stg.card_payments
join cards using (card)
where payment_id not in (select payment_id from card_payments)
group by payment_id;
