-- expect: missing-rows
select
    s.segment,
    count(*) as invoices,
    sum(i.amount) as amount
from invoices as i
asof join segments as s
    on s.customer_id = i.customer_id
    and s.since <= i.invoiced_on
group by s.segment
order by s.segment;
