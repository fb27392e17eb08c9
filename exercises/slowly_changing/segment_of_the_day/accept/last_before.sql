with ranked as (
    select
        i.invoice_id,
        i.amount,
        s.segment,
        row_number() over (partition by i.invoice_id order by s.since desc nulls last) as rank
    from invoices as i
    left join segments as s on s.customer_id = i.customer_id and s.since <= i.invoiced_on
)
select ifnull(segment, 'none') as seg, count(invoice_id) as n, sum(amount) as total
from ranked
where rank = 1
group by seg
order by seg;
