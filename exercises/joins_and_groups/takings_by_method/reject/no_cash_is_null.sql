-- expect: wrong-values
select
    paid_on,
    count(*) as payments,
    count(*) filter (where method = 'voucher') as vouchers,
    sum(case when method = 'cash' then amount end) as cash,
    sum(case when method <> 'cash' then amount end) as other
from payments
where paid_on between date '2024-12-01' and date '2024-12-31'
group by paid_on
order by paid_on;
