-- First the cash payments of the month with their shop, then the total that grows.
with cash as (
    select
        orders.store_id,
        payments.paid_on,
        payments.payment_id,
        payments.amount
    from payments
    join orders using (order_id)
    where
        payments.method = 'cash'
        and payments.paid_on between date '2024-02-01' and date '2024-02-29'
)
select
    store_id,
    paid_on,
    payment_id,
    amount,
    -- payment_id is unique, so no two rows share a total.
    sum(amount) over (partition by store_id order by paid_on, payment_id) as cash_so_far
from cash
order by store_id, paid_on, payment_id;
