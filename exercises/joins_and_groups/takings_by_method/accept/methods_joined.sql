-- One small table for each method, hung on the days.
with
    december as (
        select *
        from payments
        where paid_on >= date '2024-12-01' and paid_on < date '2025-01-01'
    ),
    days as (
        select paid_on, count(*) as payments, sum(amount) as amount
        from december
        group by paid_on
    ),
    vouchers as (
        select paid_on, count(*) as payments
        from december
        where method = 'voucher'
        group by paid_on
    ),
    cash as (
        select paid_on, sum(amount) as amount
        from december
        where method = 'cash'
        group by paid_on
    )
select
    d.paid_on,
    d.payments,
    coalesce(v.payments, 0) as vouchers,
    coalesce(c.amount, 0) as cash,
    d.amount - coalesce(c.amount, 0) as other
from days as d
left join vouchers as v on v.paid_on = d.paid_on
left join cash as c on c.paid_on = d.paid_on
order by d.paid_on;
