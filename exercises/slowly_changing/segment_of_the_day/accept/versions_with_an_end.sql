with versions as (
    select
        customer_id,
        segment,
        since,
        lead(since, 1, date '9999-12-31') over (partition by customer_id order by since) as until
    from segments
)
select
    coalesce(v.segment, 'none') as segment,
    count(*) as invoices,
    sum(i.amount) as amount
from invoices as i
left join versions as v
    on v.customer_id = i.customer_id
    and i.invoiced_on >= v.since
    and i.invoiced_on < v.until
group by 1
order by 1;
