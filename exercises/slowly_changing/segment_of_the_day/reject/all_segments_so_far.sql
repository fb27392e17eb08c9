-- expect: wrong-values
select
    coalesce(s.segment, 'none') as segment,
    count(*) as invoices,
    sum(i.amount) as amount
from invoices as i
left join segments as s
    on s.customer_id = i.customer_id
    and s.since <= i.invoiced_on
group by 1
order by 1;
