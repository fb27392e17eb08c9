-- Each invoice looks up its segment.
with placed as (
    select
        amount,
        (
            select s.segment
            from segments as s
            where s.customer_id = i.customer_id and s.since <= i.invoiced_on
            order by s.since desc
            limit 1
        ) as segment
    from invoices as i
)
select coalesce(segment, 'none'), count(*), sum(amount)
from placed
group by all
order by 1;
