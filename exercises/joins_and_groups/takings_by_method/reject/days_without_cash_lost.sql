-- expect: missing-rows
with
    december as (
        select *
        from payments
        where paid_on between date '2024-12-01' and date '2024-12-31'
    ),
    cash as (
        select paid_on, sum(amount) as amount
        from december
        where method = 'cash'
        group by paid_on
    ),
    other as (
        select
            paid_on,
            sum(amount) as amount,
            count(*) as payments,
            count(*) filter (where method = 'voucher') as vouchers
        from december
        where method <> 'cash'
        group by paid_on
    )
select
    c.paid_on,
    (select count(*) from december as d where d.paid_on = c.paid_on) as payments,
    o.vouchers,
    c.amount as cash,
    o.amount as other
from cash as c
join other as o on o.paid_on = c.paid_on
order by c.paid_on;
