-- expect: wrong-values
with latest as (
    select customer_id, segment
    from segments
    qualify row_number() over (partition by customer_id order by since desc) = 1
)
select
    coalesce(l.segment, 'none') as segment,
    count(*) as invoices,
    sum(i.amount) as amount
from invoices as i
left join latest as l on l.customer_id = i.customer_id
group by 1
order by 1;
