select
    paid_on,
    count(*) as payments,
    count(*) filter (where method = 'voucher') as vouchers,
    coalesce(sum(amount) filter (where method = 'cash'), 0) as cash,
    coalesce(sum(amount) filter (where method <> 'cash'), 0) as other
from payments
where paid_on between date '2024-12-01' and date '2024-12-31'
group by paid_on
order by paid_on;
