select
    paid_on,
    count(*) as payments,
    count(case when method = 'voucher' then 1 end) as vouchers,
    sum(case when method = 'cash' then amount else 0 end) as cash,
    sum(case when method = 'cash' then 0 else amount end) as other
from payments
where year(paid_on) = 2024 and month(paid_on) = 12
group by paid_on
order by paid_on;
