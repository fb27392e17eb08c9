begin;
delete from p where id in (select payment_id from stg.card_payments);
insert into p
select distinct payment_id, paid_at, card, amount, getvariable('batch')
from stg.card_payments;
commit;
