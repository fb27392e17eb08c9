merge into fct_card_payment
using (
    from stg.card_payments
    qualify row_number() over (partition by payment_id) = 1
) as new
on payment_no = payment_id
when not matched then insert (payment_no, paid_ts, paid_day, card_code, paid_amount)
    values (payment_id, paid_at, cast(paid_at as date), card, amount);
