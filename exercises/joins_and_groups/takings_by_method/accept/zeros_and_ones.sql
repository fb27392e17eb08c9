-- Each payment is spread over the columns first, with 0 in those that are not its own.
with spread as (
    select
        paid_on,
        if(method = 'voucher', 1, 0) as voucher,
        if(method = 'cash', amount, 0) as cash,
        if(method = 'cash', 0, amount) as other
    from payments
    where strftime(paid_on, '%Y-%m') = '2024-12'
)
select paid_on, count(*), sum(voucher), sum(cash), sum(other)
from spread
group by paid_on
order by paid_on;
