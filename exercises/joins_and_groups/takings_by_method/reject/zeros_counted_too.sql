-- expect: wrong-values
select
    paid_on,
    count(*) as payments,
    count(case when method = 'voucher' then 1 else 0 end) as vouchers,
    sum(case when method = 'cash' then amount else 0 end) as cash,
    sum(case when method <> 'cash' then amount else 0 end) as other
from payments
where paid_on between date '2024-12-01' and date '2024-12-31'
group by paid_on
order by paid_on;
