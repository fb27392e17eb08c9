-- expect: wrong-values
select
    coalesce(s.segment, 'none') as segment,
    count(*) as invoices,
    sum(i.amount) as amount
from invoices as i
asof left join segments as s
    on s.customer_id = i.customer_id
    and s.since < i.invoiced_on
group by coalesce(s.segment, 'none')
order by segment;
