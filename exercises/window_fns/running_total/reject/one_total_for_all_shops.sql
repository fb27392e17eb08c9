-- expect: wrong-values
select
    o.store_id,
    p.paid_on,
    p.payment_id,
    p.amount,
    sum(p.amount) over (order by o.store_id, p.paid_on, p.payment_id) as running_total
from payments as p
join orders as o on o.order_id = p.order_id
where
    p.method = 'cash'
    and p.paid_on >= date '2024-02-01'
    and p.paid_on < date '2024-03-01'
order by o.store_id, p.paid_on, p.payment_id;
